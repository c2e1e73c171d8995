/** Which of the three numbers of a date is what. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';
