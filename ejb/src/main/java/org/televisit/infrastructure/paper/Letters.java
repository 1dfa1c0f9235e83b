package org.televisit.infrastructure.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The free font that comes with PDFBox, and what can be written with it: Latin, Greek and Cyrillic. */
final class Letters {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final BitSet KNOWN = known();

    private Letters() {}

    static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }

    /** Whether there is a letter for each of them, written from left to right, which is all that the pen can do. */
    static boolean all(String text) {
        return text.codePoints().allMatch(KNOWN::get);
    }

    private static BitSet known() {
        BitSet known = new BitSet();
        try (InputStream file = font();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
                if (letters.getGlyphId(each) != 0 && !fromRightToLeft(each)) {
                    known.set(each);
                }
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fromRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
