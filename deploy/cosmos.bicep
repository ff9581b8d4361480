// The shared store in Azure Cosmos DB: account, database, containers with their index policies, and the role that lets the
// bot read and write without a key. The containers are those of storage/cosmos/containers.ts; a test compares the two.
//
//   az group create --name kesu --location westeurope
//   az deployment group create --resource-group kesu --template-file deploy/cosmos.bicep --parameters principalId=<object id>

@description('Name of the account; part of its address, so unique in the world.')
param accountName string = 'kesu-${uniqueString(resourceGroup().id)}'

param location string = resourceGroup().location

param databaseName string = 'kesu'

@description('Object id of the managed identity (or person) that runs the bot.')
param principalId string

@description('Most throughput of the database, RU/s; it scales down to a tenth of this by itself.')
@minValue(1000)
param maxThroughput int = 4000

var containers = [
  {
    name: 'conversations'
    indexed: [
      '/pk/?'
      '/place/?'
      '/answers/?'
      '/settles/?'
      '/waiting/?'
      '/owed/?'
      '/owner/?'
      '/hasRefused/?'
      '/due/?'
      '/attention/?'
      '/customer/?'
      '/rests/?'
      '/review/?'
      '/reviewBegun/?'
      '/reviewer/?'
      '/calibration/?'
      '/piece/?'
      '/parties/[]/?'
    ]
  }
  {
    name: 'directory'
    indexed: [
      '/pk/?'
      '/last/?'
      '/login/?'
      '/person/?'
      '/customer/?'
      '/opened/?'
      '/booked/?'
    ]
  }
  {
    name: 'files'
    indexed: [
      '/pk/?'
    ]
  }
]

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    // No key opens this account: who may is said by roles alone.
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
    options: {
      autoscaleSettings: {
        maxThroughput: maxThroughput
      }
    }
  }
}

resource madeContainers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [
  for container in containers: {
    parent: database
    name: container.name
    properties: {
      resource: {
        id: container.name
        partitionKey: {
          paths: [
            '/pk'
          ]
          kind: 'Hash'
          version: 2
        }
        // -1: an item expires only when it says so itself.
        defaultTtl: -1
        indexingPolicy: {
          automatic: true
          indexingMode: 'consistent'
          includedPaths: [for path in container.indexed: {
            path: path
          }]
          excludedPaths: [
            {
              path: '/*'
            }
          ]
        }
      }
    }
  }
]

// Cosmos DB Built-in Data Contributor: items, and nothing about containers or throughput.
resource role 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, databaseName)
  properties: {
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    principalId: principalId
    scope: '${account.id}/dbs/${databaseName}'
  }
  dependsOn: [
    database
  ]
}

output endpoint string = account.properties.documentEndpoint
