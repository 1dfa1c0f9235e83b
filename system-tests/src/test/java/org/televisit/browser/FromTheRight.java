package org.televisit.browser;

import com.microsoft.playwright.Page;

/** A page as those have it who read from the right; the layout must hold for them too. */
final class FromTheRight {

    // What a page would be in a language that is written from the right and takes a third more room: letters become
    // Hebrew ones, every third is doubled; what is typed and names of people stay as they are in any language.
    private static final String TURNED =
            """
            () => {
              document.documentElement.dir = 'rtl';
              const letters = 'אבגדהוזחטיכלמנסעפצקרשתםןףץ';
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!node.parentElement.closest('script, style')) {
                  let count = 0;
                  node.data = node.data.replace(/\\p{L}/gu, (letter) => {
                    const other = letters[letter.toLowerCase().charCodeAt(0) % letters.length];
                    count += 1;
                    return count % 3 === 0 ? other + other : other;
                  });
                }
              }
            }""";

    private FromTheRight() {}

    /** Turns the page's letters and direction; what it said is gone until it is loaded anew. */
    static void turned(Page page) {
        page.evaluate(TURNED);
    }
}
