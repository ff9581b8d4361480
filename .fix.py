import re
p='storage/index.ts'; s=open(p).read()
s=re.sub(r"<<<<<<< HEAD\n(.*?)=======\n(.*?)>>>>>>> \w+\n", lambda m: m.group(2) if len(m.group(2))>len(m.group(1)) else m.group(1), s, flags=re.S)
open(p,'w').write(s)
