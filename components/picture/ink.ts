// Pictures are drawn outside the browser, by a program that reads hex alone. These are the light theme's tokens.

export const ink = {
  desk: '#f2f4f6',
  paper: '#fcfdfe',
  ink: '#161e2c',
  ink2: '#48505c',
  ink3: '#5f6771',
  rule: '#d2d6db',
}

const topicInks = ['#48518b', '#8e5204', '#0b554f', '#a8517c', '#1a713c', '#5a3082', '#873113', '#1f73a1', '#404e24']

/** The colour of the topic at `position`, which counts from 1. From the tenth on they come around again. */
export const topicInk = (position: number): string => topicInks[(position - 1) % topicInks.length] ?? ink.ink
