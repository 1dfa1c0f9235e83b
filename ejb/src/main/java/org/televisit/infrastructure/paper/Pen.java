package org.televisit.infrastructure.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Writes down a page from its top, in points, and goes on to the next page when one is full. */
final class Pen implements AutoCloseable {

    static final float MARGIN = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    static final Color INK = new Color(0x14, 0x24, 0x2B);
    static final Color MUTED = new Color(0x51, 0x64, 0x6D);
    static final Color DANGER = new Color(0xB3, 0x26, 0x1E);

    private static final float LEADING = 1.4f;
    private static final float BOLD_STROKE = 0.03f;

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    Pen(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        turn();
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** Makes sure that so much stands together on a page. */
    void keepTogether(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    void space(float height) {
        y -= height;
    }

    /** A paragraph, wrapped; bold is drawn, because one font is enough for a paper. */
    void write(String text, float size, Color color, boolean bold) throws IOException {
        for (String line : wrapped(readable(text), size)) {
            keepTogether(size * LEADING);
            y -= size * LEADING;
            page.setNonStrokingColor(color);
            page.setStrokingColor(color);
            page.setLineWidth(size * BOLD_STROKE);
            page.beginText();
            page.setFont(font, size);
            page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            page.newLineAtOffset(MARGIN, y);
            page.showText(line);
            page.endText();
        }
    }

    void rule() throws IOException {
        y -= 8;
        page.setStrokingColor(MUTED);
        page.setLineWidth(0.5f);
        page.moveTo(MARGIN, y);
        page.lineTo(MARGIN + WIDTH, y);
        page.stroke();
        y -= 4;
    }

    /** A pattern of black squares, so wide and high, from here down. */
    void squares(Squares pattern, float side) throws IOException {
        float each = side / pattern.size();
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < pattern.size(); row++) {
            for (int column = 0; column < pattern.size(); column++) {
                if (pattern.dark(column, row)) {
                    page.addRect(MARGIN + column * each, y - (row + 1) * each, each, each);
                }
            }
        }
        page.fill();
        y -= side;
    }

    /** Which squares are dark. */
    interface Squares {
        int size();

        boolean dark(int column, int row);
    }

    private List<String> wrapped(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= WIDTH) {
                line = new StringBuilder(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line = new StringBuilder(broken(word, size, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    // a word wider than the page goes over several lines
    private String broken(String word, float size, List<String> lines) throws IOException {
        String rest = word;
        while (width(rest, size) > WIDTH) {
            int fits = rest.length();
            while (width(rest.substring(0, fits), size) > WIDTH) {
                fits--;
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    // what the font has no letter for is shown to be missing, never left out
    private String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> readable.append(Letters.all(Character.toString(c)) ? Character.toString(c) : "?"));
        return readable.toString();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
