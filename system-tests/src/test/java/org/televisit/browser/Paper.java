package org.televisit.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF that a browser saved: what stands on it, and where its code leads. */
record Paper(String text, String code) {

    private static final int DOTS_PER_INCH = 300;

    static Paper of(Download download) {
        try (InputStream saved = download.createReadStream();
                PDDocument document = Loader.loadPDF(saved.readAllBytes())) {
            return new Paper(new PDFTextStripper().getText(document), code(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(PDDocument document) throws IOException {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new GlobalHistogramBinarizer(light)))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no code on the paper", e);
        }
    }
}
