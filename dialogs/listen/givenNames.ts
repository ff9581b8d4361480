/**
 * Given names in Latin letters that customers write often: enough to tell a full name from a street or a product. A name that
 * is missing is still understood where it was asked for.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
aaron abigail adam ahmed aisha alan albert alexander alexis ali alice alison amanda amber amit amy ana andrea
andrew angela anjali ann anna anthony aoife archie arjun arthur ashley austin barbara benjamin betty beverly
billy brandon brenda brian brittany bruce bryan callum carl carlos carol carolyn catherine charles charlotte
cheryl chloe christina christine christopher claire colin connor cynthia daniel danielle david deborah debra
deepa denise dennis derek diana diane donald donna doris dylan edward elena elizabeth emily emma eric ethan
evelyn ewan fatima fiona frances frank freya gabriel gareth gary gemma george gillian giulia gloria graham
gregory hamish hannah hans harry hassan hazel heather helen henry ian ibrahim ingrid isabella isla ivan jack
jacob jacqueline james jane janet janice jason jean jeffrey jennifer jeremy jerry jesse jessica jia joan joe
john jonathan jordan jose joseph joshua joyce juan judith judy julie justin karen kate katherine kathleen
kathryn katie kayla keith kelly kenji kenneth kevin kimberly kwok kyle larry laura lauren lawrence leo liam
linda ling lisa logan lori louis louise lucy luis lukas madison marco margaret maria marie marilyn mark martha
martin mary matthew megan mei melissa michael michelle miguel ming mohammed muhammad nancy natalie natasha
nathan neil niamh nicholas nicole nigel noah olga oliver olivia omar oscar pamela patricia patrick paul peter
pierre poppy priya rachel rahul raj raymond rebecca richard robert roger ronald rory ruth ryan sam samantha samuel
sandra sanjay sara sarah scott sean sharon shirley simon siobhan siu sofia sophia sophie stephanie stephen steve
steven stuart sunita susan teresa terry theresa thomas timothy tracy trevor tyler victoria vikram virginia wei
william yuki yusuf zachary zoe
dave davey mike mick tom tommy joe joey ben benny dan danny nick tony chris matt rob robbie bob bobby jim jimmy tim timmy
kate katy cathy kathy liz lizzie beth jen jenny becky debbie debs vicky vic andy pete phil ron ronnie stu fred freddie ted
jill gail lynn lyn maggie nora rita sally sheila tina val wendy kai luke josh jake mia ella eva ava lily zara jo josie
geoff jeff greg gerald gwen ellie charlie alfie archie oscar amelia imran tariq abdul ali hasan nadia leila aaliyah
aditi aditya alisha amar anil anita arnav arun asha ashok ayesha bhavna chetan devika divya gaurav geeta girish gopal
harish isha jaya karan karthik kavita kavya kiran kunal lakshmi lalit madhu mahesh manish manoj meena meera mohan mukesh nandini
naveen neha nikhil nisha nitin pallavi pankaj pooja prakash pranav praveen preeti radha rajesh rajiv rakesh ramesh ravi rekha
ritu rohan rohit sachin sandeep sanjana santosh saurabh seema shalini shreya shruti siddharth sneha sonia sudha suresh swati
tanvi uday usha vijay vinay vineet vishal vivek yash zainab
adrian alastair alec allison alyssa angus annabel annie antonia ashleigh audrey bernard bethany bonnie brad bradley brett
bridget caleb cameron camille candice carla carly carrie cecilia cedric chelsea christian clara clare clark claudia clive cody
craig damian damien dana daphne darren dean deirdre dermot desmond dianne dominic donal doreen doug douglas duncan dustin
dwayne eddie edgar edith eileen elaine eleanor elise ellen elliot elliott eloise elsie erica erin ernest esther eugene eunice
evan felicity felix fergus florence gabrielle gavin genevieve georgia georgina gerard gina glen glenn gordon grace
greta harriet harvey hayley hilary holly howard hugh hugo humphrey imogen irene iris jackie jade jared jasmine
jasper jay jayne jed jemma jess jill joanna joanne jocelyn jodie joel johanna josephine julia julian juliet karl
kathy katrina kayleigh kenny kerry kevan kirsty kristen kristin lauren leanne leigh lesley leslie lewis lindsay lorna
lorraine lucas lydia mabel malcolm mandy marcus margo marian marianne marilyn marina marion marlon marshall marvin maureen
maurice maxine mel melanie meredith mildred milo miranda molly morgan moira muriel myra naomi natalia neville nina noel
norma norman owen paige patsy paula pauline penelope penny percy perry petra philip phillip phoebe polly preston
quentin rachael ralph randy raquel regina renee rhys rosalind rosemary rosie ross roxanne roy rupert russell sabrina sadie
sally sasha saul sebastian selina serena shane shannon shaun sheena sheldon sherry sidney simone sonya spencer stacey stacy
stanley stella stewart sue suki suzanne sybil sylvia tamara tanya tara tessa thelma theo tiffany tina toby tracey trudy una
ursula valerie vanessa vera vernon veronica victor vincent viola vivian wallace walter wanda warren wayne wilfred winifred
winston yasmin yolanda yvette yvonne zack zoey hui kiat ying siew beng chee hock xin ern
kev baz gaz daz shaz jez trish deb barb bev chaz doug edie gav ian jase jonny kez larry maz meg nell nige pam reg rick ricky shel sid steph sue terri trev viv wes
abhishek ajay akash alok aman ankit ankita aarti bhavya bhushan chirag deepak dinesh gautam hemant jatin jitendra jyoti kajal
kapil komal lokesh mansi mayank mohit monika namrata neetu nidhi nitesh parth payal piyush pradeep prakash prateek preethi priti
rajat rashmi richa ritesh riya sagar sakshi sameer sapna shilpa shubham simran smita sonal sumit surbhi tarun tushar vaishali
vandana varun vikas yogesh alyssa davo brayden caitlin dylan ellie hamza harpreet jaspreet kwame musa ngozi oluwaseun sipho thandi
anand arvind ashwin bala balaji dhruv ganesh hari jagdish krishna krishnan murali naresh padma parvati prasad raghav raghu
rajendra sanjeev senthil shankar shyam sridhar srinivas sundar surya venkat vidya vinod yamini
abdullah abena achieng ade adaeze adebayo adwoa agnieszka akua alejandra alejandro aleksandra amara amina amir aminata
ananya angharad aneurin anil anjali anya aoibhinn arwen ashok ayesha ayodele babajide bartholomew beatriz bethan bronwyn bukola
caitlin caoimhe carys cerys chiamaka chidi chinedu chioma chukwu ciara cillian clodagh cormac cristina daffydd dafydd declan
deepak dermot dilnoza dinesh dylan ebele efua eilidh eimear ekaterina elif eluned emeka emre enrique esperanza fatoumata femi
fergus fernanda fiadh filip florence folake francesca funmilayo ganesh gethin giovanni gloria grainne guadalupe gwyneth hannes
haruki hassan henrik hiroshi hussein hyun ifeoma ifeanyi ikram ikechukwu iman ioan isabel ines jacek javier jayesh joaquin joao
joanna kamala kamil kareem katarzyna kavita kehinde khadija kofi krzysztof kwabena kwame lakshmi lalita lorcan luca luis lukasz
luz maeve magdalena mairead malgorzata manoj marek marisol mateo mateusz matteo meera megan meena mehmet mercy mihai mireille
mohamed mustafa nadezhda naoko naomi narendra natalia ngozi nia nikhil nkechi nneka obinna oisin okechukwu olamide olena
oluwaseun oluwatobi oluwakemi orla padraig paolo parvati piotr pradeep prakash rajesh ramesh rania rashid raquel renata rhiannon
rhys rocio roisin rohan rosalind sadia saeed sakura salma sandeep sanjana saoirse sefton seamus segun shanice shreya siddharth
sinead siobhan sioned sunil suresh svetlana swati taiwo takeshi tamsin tanvi temitope thandiwe tomasz tunde uche ugochi usha
vijay vivian vivek wanjiru wojciech xiomara yasmin yetunde yuriko yusra zainab zeynep zofia zsofia yaw yewande ximena
dmitri olga pavel piotr anya ivana marta jorge pablo diego carmen lucia sofie lars sven bjorn anders harold dorothy kim barry evie conor finlay huw kemi kelvin jacky peggy edna mavis
gladys marjorie phyllis enid shona mhairi winnie rosa wai kah hui yan yee
`
    .trim()
    .split(/\s+/u),
);

/** Family names that stand first, as people write them in Singapore and Hong Kong: "Wong Mei Ling". */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(
  'wong tan lim lee ng goh teo chua koh chan cheung lau leung yeung lam kwok tang ong yeo toh chew chong foo liew cheng huang chen lin wang zhang liu zhao zhou fong kwan tsang'.split(
    ' ',
  ),
);

/** Those of them that are districts, stations and branches as well. */
export const NAMES_OF_PLACES: ReadonlySet<string> = new Set([
  'austin',
  'charlotte',
  'chelsea',
  'florence',
  'georgia',
  'jordan',
  'logan',
  'madison',
  'preston',
  'stanley',
  'victoria',
  'virginia',
]);

/** Family names that are hardly the second word of a street, a shop or a product. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `
abdi adebayo adeyemi afolabi agarwal ahmed akhtar ali alvarez andersen anderson aziz balogun banerjee begum bennett bhatt bianchi
campbell castillo castro chakraborty chan chaudhry chavez cheung chopra choudhury christensen chukwu clarke cohen collins cruz
davies desai diaz edwards eze evans farah fernandes fernandez flores fofanah friedman garcia ghosh gomez gonzales gonzalez
griffiths gupta gutierrez hansen hernandez hoang hossain hughes hussain huynh ibrahim iqbal islam iyer jackson jensen jiménez jimenez
johansson johnson jones kaminski kapoor kaur khan kim kowalski kumar kwan larsen lau leung levy lewandowski lopez malik martinez
mbeki mehta mendoza menon mitchell mohamed mohammed morales moreno mukherjee murphy musa nair nakamura nguyen nguyễn nielsen novak
nowak nwosu obi ogunleye okafor okeke okonkwo olsen ortiz osei owusu patel pereira perez petrov pham popescu popov pryce
ramirez ramos rao reddy reyes richards rivera roberts robinson rodriguez romero rossi ruiz sanchez santos sato schmidt schneider sharma
siddiqui silva singh smith sokolov suzuki takahashi tanaka thomas thompson torres tran trần vargas varma vasquez verma watanabe
weber williams williamson wilson wójcik yamamoto yeung yilmaz zhang zimmermann zielinski
`
    .trim()
    .split(/\s+/u),
);
