package org.televisit.infrastructure.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.televisit.application.clinical.PrescriptionPaper;
import org.televisit.application.clinical.PrescriptionSheet;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.shared.Bundles;

/** A prescription on A4: the hospital's head, for whom, the medicines, by whom, and a code that says whether it is valid. */
@ApplicationScoped
public class PdfPrescription implements PrescriptionPaper {

    private static final float QR_SIDE = 90;
    // ISO/IEC 18004 asks for four squares of white on every side; there are 33 or more in a row
    private static final float QUIET_ZONE = 4 * QR_SIDE / 33;
    private static final float FOOT = 173;

    @Override
    public boolean canWrite(String text) {
        return Letters.all(text);
    }

    @Override
    public byte[] of(PrescriptionSheet sheet) {
        Texts texts = new Texts(sheet.language());
        try (PDDocument document = new PDDocument()) {
            try (Pen pen = new Pen(document, font(document))) {
                head(pen, sheet, texts);
                int number = 0;
                for (PrescriptionLine line : sheet.lines()) {
                    medicine(pen, ++number, line, texts);
                }
                foot(pen, sheet, texts);
            }
            Archive.mark(document, texts.of("title"), sheet.hospital(), sheet.language());
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            document.save(whole);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream letters = Letters.font()) {
            return PDType0Font.load(document, letters, true);
        }
    }

    private static void head(Pen pen, PrescriptionSheet sheet, Texts texts) throws IOException {
        pen.write(sheet.hospital(), 16, Pen.INK, true);
        for (String line : sheet.contact()) {
            pen.write(line, 10, Pen.MUTED, false);
        }
        pen.rule();
        pen.space(12);
        pen.write(texts.of("title"), 22, Pen.INK, true);
        if (sheet.withdrawnOn() != null) {
            pen.write(texts.of("withdrawn", texts.date(sheet.withdrawnOn())), 14, Pen.DANGER, true);
        }
        pen.space(8);
        pen.write(texts.of("patient", sheet.patient()), 12, Pen.INK, false);
        if (!Letters.all(sheet.patient()) && sheet.recordNumber() != null) {
            pen.write(texts.of("number", sheet.recordNumber()), 12, Pen.INK, false);
        }
        if (sheet.birthDate() != null) {
            pen.write(texts.of("born", texts.date(sheet.birthDate())), 12, Pen.INK, false);
        }
        pen.write(texts.of("doctor", sheet.doctor()), 12, Pen.INK, false);
        pen.write(texts.of("signed", texts.date(sheet.signedOn())), 12, Pen.INK, false);
        if (!Letters.all(sheet.hospital() + sheet.patient() + sheet.doctor())) {
            pen.write(texts.of("letters"), 10, Pen.MUTED, false);
        }
        pen.rule();
    }

    private static void medicine(Pen pen, int number, PrescriptionLine line, Texts texts) throws IOException {
        pen.keepTogether(60);
        pen.space(8);
        pen.write(number + ". " + line.medicine(), 13, Pen.INK, true);
        pen.write(texts.of("line", line.dose(), line.frequency(), line.days()), 12, Pen.INK, false);
        if (!line.note().isEmpty()) {
            pen.write(line.note(), 11, Pen.MUTED, false);
        }
    }

    private static void foot(Pen pen, PrescriptionSheet sheet, Texts texts) throws IOException {
        pen.keepTogether(FOOT);
        pen.space(8);
        pen.rule();
        pen.space(QUIET_ZONE);
        pen.squares(code(sheet.checkAddress()), QR_SIDE);
        pen.write(texts.of("check"), 10, Pen.MUTED, false);
        pen.write(sheet.code(), 11, Pen.INK, false);
    }

    private static Pen.Squares code(String address) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
        try {
            BitMatrix matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new Pen.Squares() {
                @Override
                public int size() {
                    return matrix.getWidth();
                }

                @Override
                public boolean dark(int column, int row) {
                    return matrix.get(column, row);
                }
            };
        } catch (WriterException e) {
            throw new IllegalStateException("an address that no code can carry", e);
        }
    }

    /** The words of a paper in its language. */
    private record Texts(Locale language) {

        String of(String key, Object... named) {
            ResourceBundle words =
                    Bundles.in(language, "org.televisit.infrastructure.paper.paper", PdfPrescription.class);
            return new MessageFormat(words.getString(key), language).format(named);
        }

        String date(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(day);
        }
    }
}
