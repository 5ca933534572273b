/**
 * Sentences as other programs write them in each encoding (made with Python's codecs): label, text, bytes in base64.
 */
export const samplesByEncoding: readonly (readonly [label: string, text: string, base64: string])[] = [
  [
    'windows-1252',
    '“I don’t know,” she said — “perhaps it’s the café’s fault.”',
    'k0kgZG9uknQga25vdyyUIHNoZSBzYWlkIJcgk3BlcmhhcHMgaXSScyB0aGUgY2Fm6ZJzIGZhdWx0LpQ=',
  ],
  [
    'macintosh',
    '“I don’t know,” she said — “perhaps it’s the café’s fault.”',
    '0kkgZG9u1XQga25vdyzTIHNoZSBzYWlkINEg0nBlcmhhcHMgaXTVcyB0aGUgY2FmjtVzIGZhdWx0LtM=',
  ],
  [
    'utf-16le',
    '“I don’t know,” she said — “perhaps it’s the café’s fault.”',
    'HCBJACAAZABvAG4AGSB0ACAAawBuAG8AdwAsAB0gIABzAGgAZQAgAHMAYQBpAGQAIAAUICAAHCBwAGUAcgBoAGEAcABzACAAaQB0ABkgcwAgAHQAaABlACAAYwBhAGYA6QAZIHMAIABmAGEAdQBsAHQALgAdIA==',
  ],
  [
    'utf-16be',
    '“I don’t know,” she said — “perhaps it’s the café’s fault.”',
    'IBwASQAgAGQAbwBuIBkAdAAgAGsAbgBvAHcALCAdACAAcwBoAGUAIABzAGEAaQBkACAgFAAgIBwAcABlAHIAaABhAHAAcwAgAGkAdCAZAHMAIAB0AGgAZQAgAGMAYQBmAOkgGQBzACAAZgBhAHUAbAB0AC4gHQ==',
  ],
  [
    'windows-1252',
    'Le gardien du phare monta l’escalier, et quand il fut en haut, il ne vit plus le navire ; déjà la nuit était tombée.',
    'TGUgZ2FyZGllbiBkdSBwaGFyZSBtb250YSBskmVzY2FsaWVyLCBldCBxdWFuZCBpbCBmdXQgZW4gaGF1dCwgaWwgbmUgdml0IHBsdXMgbGUgbmF2aXJlIDsgZOlq4CBsYSBudWl0IOl0YWl0IHRvbWLpZS4=',
  ],
  [
    'macintosh',
    'Le gardien du phare monta l’escalier, et quand il fut en haut, il ne vit plus le navire ; déjà la nuit était tombée.',
    'TGUgZ2FyZGllbiBkdSBwaGFyZSBtb250YSBs1WVzY2FsaWVyLCBldCBxdWFuZCBpbCBmdXQgZW4gaGF1dCwgaWwgbmUgdml0IHBsdXMgbGUgbmF2aXJlIDsgZI5qiCBsYSBudWl0II50YWl0IHRvbWKOZS4=',
  ],
  [
    'iso-8859-15',
    "Le gardien du phare monta l'escalier, et quand il fut en haut, il ne vit plus le navire ; déjà la nuit était tombée.",
    'TGUgZ2FyZGllbiBkdSBwaGFyZSBtb250YSBsJ2VzY2FsaWVyLCBldCBxdWFuZCBpbCBmdXQgZW4gaGF1dCwgaWwgbmUgdml0IHBsdXMgbGUgbmF2aXJlIDsgZOlq4CBsYSBudWl0IOl0YWl0IHRvbWLpZS4=',
  ],
  [
    'iso-8859-1',
    "Le gardien du phare monta l'escalier, et quand il fut en haut, il ne vit plus le navire ; déjà la nuit était tombée.",
    'TGUgZ2FyZGllbiBkdSBwaGFyZSBtb250YSBsJ2VzY2FsaWVyLCBldCBxdWFuZCBpbCBmdXQgZW4gaGF1dCwgaWwgbmUgdml0IHBsdXMgbGUgbmF2aXJlIDsgZOlq4CBsYSBudWl0IOl0YWl0IHRvbWLpZS4=',
  ],
  [
    'ibm850',
    "Le gardien du phare monta l'escalier, et quand il fut en haut, il ne vit plus le navire ; déjà la nuit était tombée.",
    'TGUgZ2FyZGllbiBkdSBwaGFyZSBtb250YSBsJ2VzY2FsaWVyLCBldCBxdWFuZCBpbCBmdXQgZW4gaGF1dCwgaWwgbmUgdml0IHBsdXMgbGUgbmF2aXJlIDsgZIJqhSBsYSBudWl0IIJ0YWl0IHRvbWKCZS4=',
  ],
  [
    'windows-1252',
    '« Où êtes-vous allée ? » demanda-t-il à sa sœur. « À la forêt », répondit-elle.',
    'qyBP+SDqdGVzLXZvdXMgYWxs6WUgPyC7IGRlbWFuZGEtdC1pbCDgIHNhIHOcdXIuIKsgwCBsYSBmb3LqdCC7LCBy6XBvbmRpdC1lbGxlLg==',
  ],
  [
    'macintosh',
    '« Où êtes-vous allée ? » demanda-t-il à sa sœur. « À la forêt », répondit-elle.',
    'xyBPnSCQdGVzLXZvdXMgYWxsjmUgPyDIIGRlbWFuZGEtdC1pbCCIIHNhIHPPdXIuIMcgyyBsYSBmb3KQdCDILCByjnBvbmRpdC1lbGxlLg==',
  ],
  [
    'iso-8859-15',
    '« Où êtes-vous allée ? » demanda-t-il à sa sœur. « À la forêt », répondit-elle.',
    'qyBP+SDqdGVzLXZvdXMgYWxs6WUgPyC7IGRlbWFuZGEtdC1pbCDgIHNhIHO9dXIuIKsgwCBsYSBmb3LqdCC7LCBy6XBvbmRpdC1lbGxlLg==',
  ],
  [
    'iso-8859-1',
    '" Où êtes-vous allée ? " demanda-t-il à sa soeur. " À la forêt ", répondit-elle.',
    'IiBP+SDqdGVzLXZvdXMgYWxs6WUgPyAiIGRlbWFuZGEtdC1pbCDgIHNhIHNvZXVyLiAiIMAgbGEgZm9y6nQgIiwgculwb25kaXQtZWxsZS4=',
  ],
  [
    'ibm850',
    '" Où êtes-vous allée ? " demanda-t-il à sa soeur. " À la forêt ", répondit-elle.',
    'IiBPlyCIdGVzLXZvdXMgYWxsgmUgPyAiIGRlbWFuZGEtdC1pbCCFIHNhIHNvZXVyLiAiILcgbGEgZm9yiHQgIiwgcoJwb25kaXQtZWxsZS4=',
  ],
  [
    'windows-1252',
    'Der alte Leuchtturmwärter stieg die Treppe hinauf, und als er oben war, hörte er das Meer; es war spät und kühl.',
    'RGVyIGFsdGUgTGV1Y2h0dHVybXfkcnRlciBzdGllZyBkaWUgVHJlcHBlIGhpbmF1ZiwgdW5kIGFscyBlciBvYmVuIHdhciwgaPZydGUgZXIgZGFzIE1lZXI7IGVzIHdhciBzcOR0IHVuZCBr/GhsLg==',
  ],
  [
    'macintosh',
    'Der alte Leuchtturmwärter stieg die Treppe hinauf, und als er oben war, hörte er das Meer; es war spät und kühl.',
    'RGVyIGFsdGUgTGV1Y2h0dHVybXeKcnRlciBzdGllZyBkaWUgVHJlcHBlIGhpbmF1ZiwgdW5kIGFscyBlciBvYmVuIHdhciwgaJpydGUgZXIgZGFzIE1lZXI7IGVzIHdhciBzcIp0IHVuZCBrn2hsLg==',
  ],
  [
    'iso-8859-15',
    'Der alte Leuchtturmwärter stieg die Treppe hinauf, und als er oben war, hörte er das Meer; es war spät und kühl.',
    'RGVyIGFsdGUgTGV1Y2h0dHVybXfkcnRlciBzdGllZyBkaWUgVHJlcHBlIGhpbmF1ZiwgdW5kIGFscyBlciBvYmVuIHdhciwgaPZydGUgZXIgZGFzIE1lZXI7IGVzIHdhciBzcOR0IHVuZCBr/GhsLg==',
  ],
  [
    'iso-8859-1',
    'Der alte Leuchtturmwärter stieg die Treppe hinauf, und als er oben war, hörte er das Meer; es war spät und kühl.',
    'RGVyIGFsdGUgTGV1Y2h0dHVybXfkcnRlciBzdGllZyBkaWUgVHJlcHBlIGhpbmF1ZiwgdW5kIGFscyBlciBvYmVuIHdhciwgaPZydGUgZXIgZGFzIE1lZXI7IGVzIHdhciBzcOR0IHVuZCBr/GhsLg==',
  ],
  [
    'ibm850',
    'Der alte Leuchtturmwärter stieg die Treppe hinauf, und als er oben war, hörte er das Meer; es war spät und kühl.',
    'RGVyIGFsdGUgTGV1Y2h0dHVybXeEcnRlciBzdGllZyBkaWUgVHJlcHBlIGhpbmF1ZiwgdW5kIGFscyBlciBvYmVuIHdhciwgaJRydGUgZXIgZGFzIE1lZXI7IGVzIHdhciBzcIR0IHVuZCBrgWhsLg==',
  ],
  [
    'windows-1252',
    'El viejo farero subió la escalera y, cuando llegó arriba, ya no vio el barco. ¿Dónde está?, preguntó el niño.',
    'RWwgdmllam8gZmFyZXJvIHN1YmnzIGxhIGVzY2FsZXJhIHksIGN1YW5kbyBsbGVn8yBhcnJpYmEsIHlhIG5vIHZpbyBlbCBiYXJjby4gv0TzbmRlIGVzdOE/LCBwcmVndW508yBlbCBuafFvLg==',
  ],
  [
    'macintosh',
    'El viejo farero subió la escalera y, cuando llegó arriba, ya no vio el barco. ¿Dónde está?, preguntó el niño.',
    'RWwgdmllam8gZmFyZXJvIHN1YmmXIGxhIGVzY2FsZXJhIHksIGN1YW5kbyBsbGVnlyBhcnJpYmEsIHlhIG5vIHZpbyBlbCBiYXJjby4gwESXbmRlIGVzdIc/LCBwcmVndW50lyBlbCBuaZZvLg==',
  ],
  [
    'ibm850',
    'El viejo farero subió la escalera y, cuando llegó arriba, ya no vio el barco. ¿Dónde está?, preguntó el niño.',
    'RWwgdmllam8gZmFyZXJvIHN1YmmiIGxhIGVzY2FsZXJhIHksIGN1YW5kbyBsbGVnoiBhcnJpYmEsIHlhIG5vIHZpbyBlbCBiYXJjby4gqESibmRlIGVzdKA/LCBwcmVndW50oiBlbCBuaaRvLg==',
  ],
  [
    'windows-1252',
    'O velho faroleiro subiu a escada e, quando chegou lá em cima, já não viu o navio. Não há nada, disse ele ao irmão.',
    'TyB2ZWxobyBmYXJvbGVpcm8gc3ViaXUgYSBlc2NhZGEgZSwgcXVhbmRvIGNoZWdvdSBs4SBlbSBjaW1hLCBq4SBu428gdml1IG8gbmF2aW8uIE7jbyBo4SBuYWRhLCBkaXNzZSBlbGUgYW8gaXJt428u',
  ],
  [
    'macintosh',
    'O velho faroleiro subiu a escada e, quando chegou lá em cima, já não viu o navio. Não há nada, disse ele ao irmão.',
    'TyB2ZWxobyBmYXJvbGVpcm8gc3ViaXUgYSBlc2NhZGEgZSwgcXVhbmRvIGNoZWdvdSBshyBlbSBjaW1hLCBqhyBui28gdml1IG8gbmF2aW8uIE6LbyBohyBuYWRhLCBkaXNzZSBlbGUgYW8gaXJti28u',
  ],
  [
    'ibm850',
    'O velho faroleiro subiu a escada e, quando chegou lá em cima, já não viu o navio. Não há nada, disse ele ao irmão.',
    'TyB2ZWxobyBmYXJvbGVpcm8gc3ViaXUgYSBlc2NhZGEgZSwgcXVhbmRvIGNoZWdvdSBsoCBlbSBjaW1hLCBqoCBuxm8gdml1IG8gbmF2aW8uIE7GbyBooCBuYWRhLCBkaXNzZSBlbGUgYW8gaXJtxm8u',
  ],
  [
    'windows-1252',
    'Il vecchio guardiano salì le scale e, quando fu in cima, non vide più la nave: perché? Così è la città.',
    'SWwgdmVjY2hpbyBndWFyZGlhbm8gc2Fs7CBsZSBzY2FsZSBlLCBxdWFuZG8gZnUgaW4gY2ltYSwgbm9uIHZpZGUgcGn5IGxhIG5hdmU6IHBlcmNo6T8gQ29z7CDoIGxhIGNpdHTgLg==',
  ],
  [
    'macintosh',
    'Il vecchio guardiano salì le scale e, quando fu in cima, non vide più la nave: perché? Così è la città.',
    'SWwgdmVjY2hpbyBndWFyZGlhbm8gc2FskyBsZSBzY2FsZSBlLCBxdWFuZG8gZnUgaW4gY2ltYSwgbm9uIHZpZGUgcGmdIGxhIG5hdmU6IHBlcmNojj8gQ29zkyCPIGxhIGNpdHSILg==',
  ],
  [
    'ibm850',
    'Il vecchio guardiano salì le scale e, quando fu in cima, non vide più la nave: perché? Così è la città.',
    'SWwgdmVjY2hpbyBndWFyZGlhbm8gc2FsjSBsZSBzY2FsZSBlLCBxdWFuZG8gZnUgaW4gY2ltYSwgbm9uIHZpZGUgcGmXIGxhIG5hdmU6IHBlcmNogj8gQ29zjSCKIGxhIGNpdHSFLg==',
  ],
  [
    'windows-1252',
    'Den gamle fyrvaktaren gick uppför trappan, och när han kom upp såg han inte skeppet längre.',
    'RGVuIGdhbWxlIGZ5cnZha3RhcmVuIGdpY2sgdXBwZvZyIHRyYXBwYW4sIG9jaCBu5HIgaGFuIGtvbSB1cHAgc+VnIGhhbiBpbnRlIHNrZXBwZXQgbORuZ3JlLg==',
  ],
  [
    'macintosh',
    'Den gamle fyrvaktaren gick uppför trappan, och när han kom upp såg han inte skeppet längre.',
    'RGVuIGdhbWxlIGZ5cnZha3RhcmVuIGdpY2sgdXBwZppyIHRyYXBwYW4sIG9jaCBuinIgaGFuIGtvbSB1cHAgc4xnIGhhbiBpbnRlIHNrZXBwZXQgbIpuZ3JlLg==',
  ],
  [
    'ibm850',
    'Den gamle fyrvaktaren gick uppför trappan, och när han kom upp såg han inte skeppet längre.',
    'RGVuIGdhbWxlIGZ5cnZha3RhcmVuIGdpY2sgdXBwZpRyIHRyYXBwYW4sIG9jaCBuhHIgaGFuIGtvbSB1cHAgc4ZnIGhhbiBpbnRlIHNrZXBwZXQgbIRuZ3JlLg==',
  ],
  [
    'windows-1252',
    'Den gamle fyrpasser gik op ad trappen, og da han kom op, så han ikke længere skibet på søen.',
    'RGVuIGdhbWxlIGZ5cnBhc3NlciBnaWsgb3AgYWQgdHJhcHBlbiwgb2cgZGEgaGFuIGtvbSBvcCwgc+UgaGFuIGlra2UgbOZuZ2VyZSBza2liZXQgcOUgc/hlbi4=',
  ],
  [
    'macintosh',
    'Den gamle fyrpasser gik op ad trappen, og da han kom op, så han ikke længere skibet på søen.',
    'RGVuIGdhbWxlIGZ5cnBhc3NlciBnaWsgb3AgYWQgdHJhcHBlbiwgb2cgZGEgaGFuIGtvbSBvcCwgc4wgaGFuIGlra2UgbL5uZ2VyZSBza2liZXQgcIwgc79lbi4=',
  ],
  [
    'ibm850',
    'Den gamle fyrpasser gik op ad trappen, og da han kom op, så han ikke længere skibet på søen.',
    'RGVuIGdhbWxlIGZ5cnBhc3NlciBnaWsgb3AgYWQgdHJhcHBlbiwgb2cgZGEgaGFuIGtvbSBvcCwgc4YgaGFuIGlra2UgbJFuZ2VyZSBza2liZXQgcIYgc5tlbi4=',
  ],
  [
    'windows-1252',
    'Vanha majakanvartija nousi portaita ylös, ja kun hän pääsi perille, hän ei enää nähnyt laivaa.',
    'VmFuaGEgbWFqYWthbnZhcnRpamEgbm91c2kgcG9ydGFpdGEgeWz2cywgamEga3VuIGjkbiBw5ORzaSBwZXJpbGxlLCBo5G4gZWkgZW7k5CBu5GhueXQgbGFpdmFhLg==',
  ],
  [
    'macintosh',
    'Vanha majakanvartija nousi portaita ylös, ja kun hän pääsi perille, hän ei enää nähnyt laivaa.',
    'VmFuaGEgbWFqYWthbnZhcnRpamEgbm91c2kgcG9ydGFpdGEgeWyacywgamEga3VuIGiKbiBwiopzaSBwZXJpbGxlLCBoim4gZWkgZW6KiiBuimhueXQgbGFpdmFhLg==',
  ],
  [
    'ibm850',
    'Vanha majakanvartija nousi portaita ylös, ja kun hän pääsi perille, hän ei enää nähnyt laivaa.',
    'VmFuaGEgbWFqYWthbnZhcnRpamEgbm91c2kgcG9ydGFpdGEgeWyUcywgamEga3VuIGiEbiBwhIRzaSBwZXJpbGxlLCBohG4gZWkgZW6EhCBuhGhueXQgbGFpdmFhLg==',
  ],
  [
    'windows-1250',
    'Stary latarnik wszedł po schodach na górę, a kiedy był już na szczycie, nie zobaczył okrętu. Może śpię? – pomyślał.',
    'U3RhcnkgbGF0YXJuaWsgd3N6ZWSzIHBvIHNjaG9kYWNoIG5hIGfzcuosIGEga2llZHkgYnmzIGp1vyBuYSBzemN6eWNpZSwgbmllIHpvYmFjenmzIG9rcup0dS4gTW+/ZSCccGnqPyCWIHBvbXmcbGGzLg==',
  ],
  [
    'iso-8859-2',
    'Stary latarnik wszedł po schodach na górę, a kiedy był już na szczycie, nie zobaczył okrętu. Może śpię? - pomyślał.',
    'U3RhcnkgbGF0YXJuaWsgd3N6ZWSzIHBvIHNjaG9kYWNoIG5hIGfzcuosIGEga2llZHkgYnmzIGp1vyBuYSBzemN6eWNpZSwgbmllIHpvYmFjenmzIG9rcup0dS4gTW+/ZSC2cGnqPyAtIHBvbXm2bGGzLg==',
  ],
  [
    'windows-1250',
    'Starý hlídač majáku vyšel po schodech nahoru, a když byl na vrcholu, už tu loď neviděl. Kde je? řekl tiše.',
    'U3Rhcv0gaGztZGHoIG1hauFrdSB2eZplbCBwbyBzY2hvZGVjaCBuYWhvcnUsIGEga2R5niBieWwgbmEgdnJjaG9sdSwgdZ4gdHUgbG/vIG5ldmlk7GwuIEtkZSBqZT8g+GVrbCB0aZplLg==',
  ],
  [
    'iso-8859-2',
    'Starý hlídač majáku vyšel po schodech nahoru, a když byl na vrcholu, už tu loď neviděl. Kde je? řekl tiše.',
    'U3Rhcv0gaGztZGHoIG1hauFrdSB2ebllbCBwbyBzY2hvZGVjaCBuYWhvcnUsIGEga2R5viBieWwgbmEgdnJjaG9sdSwgdb4gdHUgbG/vIG5ldmlk7GwuIEtkZSBqZT8g+GVrbCB0abllLg==',
  ],
  [
    'windows-1250',
    'Az öreg őr felment a lépcsőn, és amikor felért, már nem látta a hajót. Hová tűnt? kérdezte.',
    'QXog9nJlZyD1ciBmZWxtZW50IGEgbOlwY3P1biwg6XMgYW1pa29yIGZlbOlydCwgbeFyIG5lbSBs4XR0YSBhIGhhavN0LiBIb3bhIHT7bnQ/IGvpcmRlenRlLg==',
  ],
  [
    'iso-8859-2',
    'Az öreg őr felment a lépcsőn, és amikor felért, már nem látta a hajót. Hová tűnt? kérdezte.',
    'QXog9nJlZyD1ciBmZWxtZW50IGEgbOlwY3P1biwg6XMgYW1pa29yIGZlbOlydCwgbeFyIG5lbSBs4XR0YSBhIGhhavN0LiBIb3bhIHT7bnQ/IGvpcmRlenRlLg==',
  ],
  [
    'windows-1250',
    'Bătrânul paznic al farului a urcat scara şi, când a ajuns sus, nu a mai văzut corabia în noapte.',
    'QuN0cuJudWwgcGF6bmljIGFsIGZhcnVsdWkgYSB1cmNhdCBzY2FyYSC6aSwgY+JuZCBhIGFqdW5zIHN1cywgbnUgYSBtYWkgduN6dXQgY29yYWJpYSDubiBub2FwdGUu',
  ],
  [
    'iso-8859-2',
    'Bătrânul paznic al farului a urcat scara şi, când a ajuns sus, nu a mai văzut corabia în noapte.',
    'QuN0cuJudWwgcGF6bmljIGFsIGZhcnVsdWkgYSB1cmNhdCBzY2FyYSC6aSwgY+JuZCBhIGFqdW5zIHN1cywgbnUgYSBtYWkgduN6dXQgY29yYWJpYSDubiBub2FwdGUu',
  ],
  [
    'windows-1251',
    'Старый смотритель маяка поднялся по лестнице и, когда был наверху, уже не увидел корабля.',
    '0fLg8PvpIPHs7vLw6PLl6/wg7OD/6uAg7+7k7f/r8f8g7+4g6+Xx8u3o9uUg6Cwg6u7j5OAg4fvrIO3g4uXw9fMsIPPm5SDt5SDz4ujk5esg6u7w4OHr/y4=',
  ],
  [
    'koi8-r',
    'Старый смотритель маяка поднялся по лестнице и, когда был наверху, уже не увидел корабля.',
    '89TB0tnKINPNz9TSydTFzNggzcHRy8Eg0M/EztHM09Eg0M8gzMXT1M7Jw8UgySwgy8/HxMEgwtnMIM7B18XSyNUsINXWxSDOxSDV18nExcwgy8/SwcLM0S4=',
  ],
  [
    'iso-8859-5',
    'Старый смотритель маяка поднялся по лестнице и, когда был наверху, уже не увидел корабля.',
    'weLQ4OvZIOHc3uLg2OLV2+wg3NDv2tAg397U3e/b4e8g394g29Xh4t3Y5tUg2Cwg2t7T1NAg0evbIN3Q0tXg5eMsIOPW1SDd1SDj0tjU1dsg2t7g0NHb7y4=',
  ],
  [
    'ibm866',
    'Старый смотритель маяка поднялся по лестнице и, когда был наверху, уже не увидел корабля.',
    'keKg4OupIOGsruLgqOKlq+wgrKDvqqAgr66kre+r4e8gr64gq6Xh4q2o5qUgqCwgqq6jpKAgoeurIK2goqXg5eMsIOOmpSCtpSDjoqikpasgqq7goKGr7y4=',
  ],
  [
    'x-mac-cyrillic',
    'Старый смотритель маяка поднялся по лестнице и, когда был наверху, уже не увидел корабля.',
    'kfLg8PvpIPHs7vLw6PLl6/wg7ODf6uAg7+7k7d/r8d8g7+4g6+Xx8u3o9uUg6Cwg6u7j5OAg4fvrIO3g4uXw9fMsIPPm5SDt5SDz4ujk5esg6u7w4OHr3y4=',
  ],
  [
    'utf-16le',
    'Старый смотритель маяка поднялся по лестнице и, когда был наверху, уже не увидел корабля.',
    'IQRCBDAEQARLBDkEIABBBDwEPgRCBEAEOARCBDUEOwRMBCAAPAQwBE8EOgQwBCAAPwQ+BDQEPQRPBDsEQQRPBCAAPwQ+BCAAOwQ1BEEEQgQ9BDgERgQ1BCAAOAQsACAAOgQ+BDMENAQwBCAAMQRLBDsEIAA9BDAEMgQ1BEAERQRDBCwAIABDBDYENQQgAD0ENQQgAEMEMgQ4BDQENQQ7BCAAOgQ+BEAEMAQxBDsETwQuAA==',
  ],
  [
    'utf-16be',
    'Старый смотритель маяка поднялся по лестнице и, когда был наверху, уже не увидел корабля.',
    'BCEEQgQwBEAESwQ5ACAEQQQ8BD4EQgRABDgEQgQ1BDsETAAgBDwEMARPBDoEMAAgBD8EPgQ0BD0ETwQ7BEEETwAgBD8EPgAgBDsENQRBBEIEPQQ4BEYENQAgBDgALAAgBDoEPgQzBDQEMAAgBDEESwQ7ACAEPQQwBDIENQRABEUEQwAsACAEQwQ2BDUAIAQ9BDUAIARDBDIEOAQ0BDUEOwAgBDoEPgRABDAEMQQ7BE8ALg==',
  ],
  ['windows-1251', 'ГЛАВА ПЕРВАЯ. Ночь.', 'w8vAwsAgz8XQwsDfLiDN7vf8Lg=='],
  ['koi8-r', 'ГЛАВА ПЕРВАЯ. Ночь.', '5+zh9+Eg8OXy9+HxLiDuz97YLg=='],
  ['iso-8859-5', 'ГЛАВА ПЕРВАЯ. Ночь.', 's7uwsrAgv7XAsrDPLiC93ufsLg=='],
  ['x-mac-cyrillic', 'ГЛАВА ПЕРВАЯ. Ночь.', 'g4uAgoAgj4WQgoCfLiCN7vf8Lg=='],
  ['utf-16le', 'ГЛАВА ПЕРВАЯ. Ночь.', 'EwQbBBAEEgQQBCAAHwQVBCAEEgQQBC8ELgAgAB0EPgRHBEwELgA='],
  ['utf-16be', 'ГЛАВА ПЕРВАЯ. Ночь.', 'BBMEGwQQBBIEEAAgBB8EFQQgBBIEEAQvAC4AIAQdBD4ERwRMAC4='],
  [
    'windows-1251',
    'Старий доглядач маяка піднявся сходами і, коли був нагорі, вже не побачив корабля. Її очі стежили.',
    '0fLg8OjpIOTu4+v/5OD3IOzg/+rgIO+z5O3/4vH/IPH17uTg7Oggsywg6u7r6CDh8+Ig7eDj7vCzLCDi5uUg7eUg7+7h4Pfo4iDq7vDg4ev/LiCvvyDu97Mg8fLl5ujr6C4=',
  ],
  [
    'koi8-u',
    'Старий доглядач маяка піднявся сходами і, коли був нагорі, вже не побачив корабля. Її очі стежили.',
    '89TB0snKIMTPx8zRxMHeIM3B0cvBINCmxM7R19PRINPIz8TBzckgpiwgy8/MySDC1dcgzsHHz9KmLCDX1sUgzsUg0M/Cwd7J1yDLz9LBwszRLiC3pyDP3qYg09TF1snMyS4=',
  ],
  [
    'iso-8859-5',
    'Старий доглядач маяка піднявся сходами і, коли був нагорі, вже не побачив корабля. Її очі стежили.',
    'weLQ4NjZINTe09vv1NDnINzQ79rQIN/21N3v0uHvIOHl3tTQ3Ngg9iwg2t7b2CDR49Ig3dDT3uD2LCDS1tUg3dUg397R0OfY0iDa3uDQ0dvvLiCn9yDe5/Yg4eLV1tjb2C4=',
  ],
  [
    'x-mac-cyrillic',
    'Старий доглядач маяка піднявся сходами і, коли був нагорі, вже не побачив корабля. Її очі стежили.',
    'kfLg8OjpIOTu4+vf5OD3IOzg3+rgIO+05O3f4vHfIPH17uTg7OggtCwg6u7r6CDh8+Ig7eDj7vC0LCDi5uUg7eUg7+7h4Pfo4iDq7vDg4evfLiC6uyDu97Qg8fLl5ujr6C4=',
  ],
  [
    'windows-1251',
    'Старият пазач на фара се качи по стълбите и когато стигна горе, вече не видя кораба.',
    '0fLg8Oj/8iDv4Ofg9yDt4CD04PDgIPHlIOrg9+gg7+4g8fL66+Ho8uUg6CDq7uPg8u4g8fLo4+3gIOPu8OUsIOLl9+Ug7eUg4ujk/yDq7vDg4eAu',
  ],
  [
    'iso-8859-5',
    'Старият пазач на фара се качи по стълбите и когато стигна горе, вече не видя кораба.',
    'weLQ4Njv4iDf0NfQ5yDd0CDk0ODQIOHVINrQ59gg394g4eLq29HY4tUg2CDa3tPQ4t4g4eLY093QINPe4NUsINLV59Ug3dUg0tjU7yDa3uDQ0dAu',
  ],
  [
    'ibm866',
    'Старият пазач на фара се качи по стълбите и когато стигна горе, вече не видя кораба.',
    'keKg4Kjv4iCvoKeg5yCtoCDkoOCgIOGlIKqg56ggr64g4eLqq6Go4qUgqCCqrqOg4q4g4eKoo62gIKOu4KUsIKKl56UgraUgoqik7yCqruCgoaAu',
  ],
  [
    'windows-1253',
    'Ο γέρος φαροφύλακας ανέβηκε τη σκάλα και, όταν έφτασε πάνω, δεν είδε πια το πλοίο.',
    'zyDj3fHv8iD24fHv9v3r4erh8iDh7d3i5+rlIPTnIPPq3OvhIOrh6Swg/PTh7SDd9vTh8+Ug8Nzt+Swg5OXtIOXf5OUg8OnhIPTvIPDr79/vLg==',
  ],
  [
    'iso-8859-7',
    'Ο γέρος φαροφύλακας ανέβηκε τη σκάλα και, όταν έφτασε πάνω, δεν είδε πια το πλοίο.',
    'zyDj3fHv8iD24fHv9v3r4erh8iDh7d3i5+rlIPTnIPPq3OvhIOrh6Swg/PTh7SDd9vTh8+Ug8Nzt+Swg5OXtIOXf5OUg8OnhIPTvIPDr79/vLg==',
  ],
  [
    'windows-1254',
    'Yaşlı fener bekçisi merdivenleri çıktı ve yukarı vardığında gemiyi artık göremedi. Şimdi ne olacak?',
    'WWH+bP0gZmVuZXIgYmVr52lzaSBtZXJkaXZlbmxlcmkg5/1rdP0gdmUgeXVrYXL9IHZhcmT98P1uZGEgZ2VtaXlpIGFydP1rIGf2cmVtZWRpLiDeaW1kaSBuZSBvbGFjYWs/',
  ],
  [
    'windows-1255',
    'שומר המגדלור הזקן עלה במדרגות, וכשהגיע למעלה לא ראה עוד את הספינה.',
    '+eXu+CDk7uLj7OX4IOTm9+8g8uzkIOHu4/ji5fosIOXr+eTi6fIg7O7y7OQg7OAg+ODkIPLl4yDg+iDk8fTp8OQu',
  ],
  [
    'iso-8859-8',
    'שומר המגדלור הזקן עלה במדרגות, וכשהגיע למעלה לא ראה עוד את הספינה.',
    '+eXu+CDk7uLj7OX4IOTm9+8g8uzkIOHu4/ji5fosIOXr+eTi6fIg7O7y7OQg7OAg+ODkIPLl4yDg+iDk8fTp8OQu',
  ],
  [
    'windows-1256',
    'صعد حارس المنارة العجوز السلم، ولما وصل إلى الأعلى لم يعد يرى السفينة.',
    '1drPIM3H0dMgx+Hj5MfRySDH4drM5tIgx+HT4eOhIObh48cg5tXhIMXh7CDH4cPa4ewg4eMg7drPIO3R7CDH4dPd7eTJLg==',
  ],
  [
    'iso-8859-6',
    'صعد حارس المنارة العجوز السلم، ولما وصل إلى الأعلى لم يعد يرى السفينة.',
    '1dnPIM3H0dMgx+Tl5sfRySDH5NnM6NIgx+TT5OWsIOjk5ccg6NXkIMXk6SDH5MPZ5Okg5OUg6tnPIOrR6SDH5NPh6ubJLg==',
  ],
  [
    'windows-1257',
    'Senas švyturio sargas užlipo laiptais ir, kai atsidūrė viršuje, laivo jau nebematė. Kur jūs, paklausė žmogus.',
    'U2VuYXMg8HZ5dHVyaW8gc2FyZ2FzIHX+bGlwbyBsYWlwdGFpcyBpciwga2FpIGF0c2lk+3LrIHZpcvB1amUsIGxhaXZvIGphdSBuZWJlbWF06y4gS3VyIGr7cywgcGFrbGF1c+sg/m1vZ3VzLg==',
  ],
  [
    'iso-8859-13',
    'Senas švyturio sargas užlipo laiptais ir, kai atsidūrė viršuje, laivo jau nebematė. Kur jūs, paklausė žmogus.',
    'U2VuYXMg8HZ5dHVyaW8gc2FyZ2FzIHX+bGlwbyBsYWlwdGFpcyBpciwga2FpIGF0c2lk+3LrIHZpcvB1amUsIGxhaXZvIGphdSBuZWJlbWF06y4gS3VyIGr7cywgcGFrbGF1c+sg/m1vZ3VzLg==',
  ],
  [
    'windows-1257',
    'Vecais bākas sargs uzkāpa pa kāpnēm un, kad bija augšā, vairs neredzēja kuģi. Kur tu esi? viņš jautāja.',
    'VmVjYWlzIGLia2FzIHNhcmdzIHV6a+JwYSBwYSBr4nBu520gdW4sIGthZCBiaWphIGF1Z/DiLCB2YWlycyBuZXJlZHrnamEga3XsaS4gS3VyIHR1IGVzaT8gdmny8CBqYXV04mphLg==',
  ],
  [
    'iso-8859-13',
    'Vecais bākas sargs uzkāpa pa kāpnēm un, kad bija augšā, vairs neredzēja kuģi. Kur tu esi? viņš jautāja.',
    'VmVjYWlzIGLia2FzIHNhcmdzIHV6a+JwYSBwYSBr4nBu520gdW4sIGthZCBiaWphIGF1Z/DiLCB2YWlycyBuZXJlZHrnamEga3XsaS4gS3VyIHR1IGVzaT8gdmny8CBqYXV04mphLg==',
  ],
  [
    'windows-1257',
    'Vana majakavaht läks trepist üles ja kui ta kohale jõudis, ei olnud laeva enam näha.',
    'VmFuYSBtYWpha2F2YWh0IGzka3MgdHJlcGlzdCD8bGVzIGphIGt1aSB0YSBrb2hhbGUgavV1ZGlzLCBlaSBvbG51ZCBsYWV2YSBlbmFtIG7kaGEu',
  ],
  [
    'windows-1252',
    'Vana majakavaht läks trepist üles ja kui ta kohale jõudis, ei olnud laeva enam näha.',
    'VmFuYSBtYWpha2F2YWh0IGzka3MgdHJlcGlzdCD8bGVzIGphIGt1aSB0YSBrb2hhbGUgavV1ZGlzLCBlaSBvbG51ZCBsYWV2YSBlbmFtIG7kaGEu',
  ],
  [
    'windows-1258',
    'Ông lão giữ ngọn hải đăng bước lên cầu thang.',
    '1G5nIGxh3m8gZ2n93iBuZ2/ybiBoYdJpIPDjbmcgYv317GMgbOpuIGPizHUgdGhhbmcu',
  ],
  [
    'windows-874',
    'ชายชราเดินขึ้นบันไดประภาคาร และเมื่อถึงข้างบนก็ไม่เห็นเรืออีกแล้ว',
    'qtLCqsPS4LTUuaLW6bm60bnktLvD0MDSpNLDIOHF0ODB1+jNttanounSp7q5oefkwejgy+e54MPXzc3VoeHF6cc=',
  ],
  [
    'gbk',
    '老人走上灯塔的楼梯，到了上面，他已经看不见那条船了。',
    'wM/Iy9ffyc+1xsv+tcTCpczdo6y1vcHLyc/D5qOsy/vS0b6tv7Syu7z7xMfM9bSswcuhow==',
  ],
  [
    'gb18030',
    '老人走上灯塔的楼梯，到了上面，他已经看不见那条船了。',
    'wM/Iy9ffyc+1xsv+tcTCpczdo6y1vcHLyc/D5qOsy/vS0b6tv7Syu7z7xMfM9bSswcuhow==',
  ],
  [
    'utf-16le',
    '老人走上灯塔的楼梯，到了上面，他已经看不见那条船了。',
    'AYC6TnCNCk5vcFRYhHZ8aa9oDP8wUoZOCk5ilwz/1k7yXc9+C3cNTsGJo5BhZzmChk4CMA==',
  ],
  [
    'utf-16be',
    '老人走上灯塔的楼梯，到了上面，他已经看不见那条船了。',
    'gAFOuo1wTgpwb1hUdoRpfGiv/wxSME6GTgqXYv8MTtZd8n7PdwtODYnBkKNnYYI5ToYwAg==',
  ],
  ['gbk', '“你来吗？”她问。', 'obDE48C0wvCjv6Gxy/3OyqGj'],
  ['gb18030', '“你来吗？”她问。', 'obDE48C0wvCjv6Gxy/3OyqGj'],
  ['gbk', '第一章 夜雨', 'tdrSu9XCINK50+o='],
  ['gb18030', '第一章 夜雨', 'tdrSu9XCINK50+o='],
  [
    'big5',
    '老人走上燈塔的樓梯，到了上面，他已經看不見那條船了。',
    'ptGkSKirpFe/T7bwqrq807HooUGo7KRGpFetsaFBpUykd7hnrN2ko6ijqLqx+LLupEahQw==',
  ],
  [
    'gbk',
    '老人走上燈塔的樓梯，到了上面，他已經看不見那條船了。',
    'wM/Iy9ffyc+f9Mv+tcSYx8zdo6y1vcHLyc/D5qOsy/vS0b2bv7Syu9KKxMeXbLSswcuhow==',
  ],
  [
    'shift_jis',
    '老人は灯台の階段を上った。上に着いたとき、船はもう見えなかった。',
    'mFaQbILNk5SR5ILMikuSaYLwj+OCwYK9gUKP44LJkoWCooK9gsaCq4FBkUSCzYLggqSMqYKmgsiCqYLBgr2BQg==',
  ],
  [
    'euc-jp',
    '老人は灯台の階段を上った。上に着いたとき、船はもう見えなかった。',
    'z7e/zaTPxfTC5qTOs6zDyqTyvuWkw6S/oaO+5aTLw+WkpKS/pMikraGiwaWkz6TipKa4q6SopMqkq6TDpL+how==',
  ],
  [
    'iso-2022-jp',
    '老人は灯台の階段を上った。上に着いたとき、船はもう見えなかった。',
    'GyRCTzc/TSRPRXRCZiROMyxDSiRyPmUkQyQ/ISM+ZSRLQ2UkJCQ/JEgkLSEiQSUkTyRiJCY4KyQoJEokKyRDJD8hIxsoQg==',
  ],
  [
    'utf-16le',
    '老人は灯台の階段を上った。上に着いたとき、船はもう見えなかった。',
    'AYC6Tm8wb3DwU24wjpa1a5IwCk5jMF8wAjAKTmswQHdEMF8waDBNMAEwOYJvMIIwRjCLiUgwajBLMGMwXzACMA==',
  ],
  [
    'utf-16be',
    '老人は灯台の階段を上った。上に着いたとき、船はもう見えなかった。',
    'gAFOujBvcG9T8DBulo5rtTCSTgowYzBfMAJOCjBrd0AwRDBfMGgwTTABgjkwbzCCMEaJizBIMGowSzBjMF8wAg==',
  ],
  ['shift_jis', '「来る？」「いや、今夜はやめておく」', 'gXWXiILpgUiBdoF1gqKC4oFBjaGW6YLNguKC34LEgqiCrYF2'],
  ['euc-jp', '「来る？」「いや、今夜はやめておく」', 'odbN6KTroamh16HWpKSk5KGiuqPM66TPpOSk4aTGpKqkr6HX'],
  ['iso-2022-jp', '「来る？」「いや、今夜はやめておく」', 'GyRCIVZNaCRrISkhVyFWJCQkZCEiOiNMayRPJGQkYSRGJCokLyFXGyhC'],
  ['shift_jis', '第一章　雨の夜', 'keaI6o/NgUCJSoLMluk='],
  ['euc-jp', '第一章　雨の夜', 'wuiw7L7PoaGxq6TOzOs='],
  ['iso-2022-jp', '第一章　雨の夜', 'GyRCQmgwbD5PISExKyROTGsbKEI='],
  [
    'euc-kr',
    '늙은 등대지기는 계단을 올라갔다. 꼭대기에 이르렀을 때 배는 더 이상 보이지 않았다.',
    'tMTAuiC17rTrwfax4rTCILDotNzAuyC/w7bzsKy02S4gssC067Hiv6EgwMy4o7e2wLsgtqcguei0wiC09SDAzLvzILq4wMzB9iC+yr7StNku',
  ],
  [
    'utf-16le',
    '늙은 등대지기는 계단을 올라갔다. 꼭대기에 이르렀을 때 배는 더 이상 보이지 않았다.',
    'mbJAxyAA8bQAs8DJMK6UsiAAxKzoskTHIAAsxny3FKzksi4AIAAtrwCzMK7QxSAAdMd0uQC4RMcgAEy1IAAwvJSyIABUsyAAdMfBwCAA9Lx0x8DJIABKxVjF5LIuAA==',
  ],
  [
    'utf-16be',
    '늙은 등대지기는 계단을 올라갔다. 꼭대기에 이르렀을 때 배는 더 이상 보이지 않았다.',
    'spnHQAAgtPGzAMnArjCylAAgrMSy6MdEACDGLLd8rBSy5AAuACCvLbMArjDF0AAgx3S5dLgAx0QAILVMACC8MLKUACCzVAAgx3TAwQAgvPTHdMnAACDFSsVYsuQALg==',
  ],
  ['euc-kr', '뷁, 펲시, 똠얌꿍을 먹는다고 했다.', 'lO4sILyEvcMsIIxjvuSy4cC7ILjUtMK02bDtIMfftNku'],
  ['utf-16le', '뷁, 펲시, 똠얌꿍을 먹는다고 했다.', 'wb0sACAAstPcwiwAIAAgtozFza9ExyAAObqUsuSy4KwgAIjV5LIuAA=='],
  ['utf-16be', '뷁, 펲시, 똠얌꿍을 먹는다고 했다.', 'vcEALAAg07LC3AAsACC2IMWMr83HRAAgujmylLLkrOAAINWIsuQALg=='],
]
