import wixData from 'wix-data';

export const remember = (line) => wixData.insert('Journal', { line });
