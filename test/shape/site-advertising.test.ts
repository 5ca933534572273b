import { describe, expect, test } from 'vitest'
import { isAdvertising } from '../../src/shape/site-advertising.js'

describe('lines that a web site put in', () => {
  test.each([
    '手机用户请浏览 m.example.com 阅读，更优质的阅读体验。',
    '请记住本站域名：www.example.com',
    '（本章未完，请点击下一页继续阅读）',
    '这章没有结束，本章未完，请翻页',
    '小主，这个章节后面还有哦，本章没完，请点击下一页继续阅读',
    '本书由书友“夜雨”整理上传，版权归作者所有，请于下载后24小时内删除。',
    '更多更新免费电子书请关注',
    'Read the latest chapters at www.example.com',
    'Please support the author: visit https://example.org for more chapters',
  ])('%s', (line) => {
    expect(isAdvertising(line)).toBe(true)
  })

  test.each([
    'He typed www.example.com and waited.',
    'Story URL: http://example.org/s/12',
    '“www.example.com 下载好了吗？”他问。',
    '这一章未完成的事，他翻页时又想了起来，久久不能平静。',
    '文章未完，他就睡着了。',
    '下一页写着她的名字。',
    '本书由她写成，没有别人帮忙。',
    '她想看更多的小说。',
  ])('not: %s', (line) => {
    expect(isAdvertising(line)).toBe(false)
  })
})
