import type { ParsePage, Source } from '../source.ts';

/** Systems whose comments are not in the page as it is served: they come by script, or stand in a frame of another site. */
const drawnLater = new Set(
  'disqus mastodon ghost cusdis giscus utterances remark42 discourse-embed coral openweb isso waline twikoo artalk valine gitalk commento comentario schnack intensedebate cactus'.split(
    ' ',
  ),
);

/**
 * The post's own page, read off the screen as it is read on it. Of a thread of several pages also the last, where new
 * comments stand if they do not stand on the first.
 */
export function pageSource(parsePage: ParsePage): Source {
  return {
    id: 'page',
    request({ url, platform }) {
      return drawnLater.has(platform) || !/^https?:\/\//.test(url) ? null : { url };
    },
    async read({ text, url }, { request, thread }) {
      const reading = await parsePage({ html: text, url, thread });
      if (!reading) return null;
      const { comments, last } = reading;
      const isPost = request.url === thread.url;
      return { comments, next: isPost && last ? { url: last } : null, isWhole: reading.isWhole && isPost };
    },
  };
}
