def sub(p,*prs):
    s=open(p).read()
    for a,b in prs:
        assert a in s,(p,a)
        s=s.replace(a,b,1)
    open(p,'w').write(s)
sub('dialogs/listen/nameAnswer.ts',("|[单單编編][号號]|","|[单單编編][号號]|[订訂][单單]|",))
sub('dialogs/listen/toldFacts.ts',("  const clauses = text.match(CLAUSE) ?? [];","  // A space between Chinese words is a comma to who writes without any.\n  const clauses = text.replace(/(?<=\\p{Script=Han})\\s+(?=\\S)/gu, '，').match(CLAUSE) ?? [];"))
sub('dialogs/pack/hongKong.ts',("  [/門市/gu, '分店'],","  [/門市/gu, '分店'],\n  [/縣市/gu, '地區'],"))
