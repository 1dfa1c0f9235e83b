package org.televisit.infrastructure.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.application.clinical.PrescriptionSheet;
import org.televisit.domain.clinical.PrescriptionLine;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfPrescriptionTest {

    private static final String ADDRESS = "https://visits.hospital.example/televisit/check.xhtml?code=0123456789ABCDEF";
    private static final PrescriptionLine LINE =
            new PrescriptionLine("Amoxicillin", "500 mg", "every 8 hours", 7, "With food");

    @BeforeAll
    static void theValidatorIsThere() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] paper(Locale language, LocalDate withdrawnOn, List<PrescriptionLine> lines) {
        return paper("María Ñandú Silva 李", language, withdrawnOn, lines);
    }

    private static byte[] paper(String patient, Locale language, LocalDate withdrawnOn, List<PrescriptionLine> lines) {
        return new PdfPrescription()
                .of(new PrescriptionSheet(
                        "Saint Example Hospital",
                        List.of("1 Hill Road, Nairobi", "+254 20 123 4567"),
                        patient,
                        LocalDate.of(1980, 5, 17),
                        "MRN-7",
                        "Dr. Amina Otieno",
                        LocalDate.of(2027, 3, 2),
                        withdrawnOn,
                        lines,
                        "01234-56789-ABCDE-F",
                        ADDRESS,
                        language));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void assertArchivable(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getTestAssertions().toString())
                    .isTrue();
        }
    }

    @Test
    void aValidatorCallsItPdfA() throws Exception {
        assertArchivable(paper(Locale.ENGLISH, null, List.of(LINE)));
        assertArchivable(paper(Locale.forLanguageTag("es"), LocalDate.of(2027, 3, 4), List.of(LINE)));
        assertArchivable(paper(Locale.ENGLISH, null, Collections.nCopies(20, LINE)));
    }

    @Test
    void itSaysForWhomWhatByWhomAndWhen() throws Exception {
        assertThat(text(paper(Locale.ENGLISH, null, List.of(LINE))))
                .contains("Saint Example Hospital", "1 Hill Road, Nairobi", "María Ñandú Silva ?", "May 17, 1980")
                .contains("1. Amoxicillin", "500 mg, every 8 hours, for 7 days", "With food")
                .contains("Prescribed by: Dr. Amina Otieno", "March 2, 2027", "01234-56789-ABCDE-F")
                .doesNotContain("Withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد العلي", "יוסף כהן", "李小龙", "मोहन शर्मा", "Ana 😀"})
    void aNameThatCannotBePrintedIsMarkedAndTheRecordsNumberStandsBesideIt(String name) throws Exception {
        byte[] pdf = paper(name, Locale.ENGLISH, null, List.of(LINE));

        assertArchivable(pdf);
        assertThat(text(pdf))
                .contains("?", "Record number: MRN-7", "can’t print stand as ?")
                .doesNotContain(name);
        assertThat(new PdfPrescription().canWrite(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Đỗ", "Γιώργος Παπάς", "Ольга Петрова", "½ tablet, 25 µg ≥ 1×/d"})
    void whatCanBePrintedNeedsNoMark(String name) throws Exception {
        assertThat(text(paper(name, Locale.ENGLISH, null, List.of(LINE))))
                .contains(name)
                .doesNotContain("Record number", "stand as ?");
        assertThat(new PdfPrescription().canWrite(name)).isTrue();
    }

    @Test
    void inSpanishToo() throws Exception {
        assertThat(text(paper(Locale.forLanguageTag("es"), LocalDate.of(2027, 3, 4), List.of(LINE))))
                .contains("Receta", "durante 7 días", "Anulada el 4 de marzo de 2027: no es válida");
    }

    @Test
    void allMedicinesStandOnItHoweverManyPagesItTakes() throws Exception {
        String wide = "x".repeat(200);
        byte[] pdf = paper(
                Locale.ENGLISH,
                null,
                Collections.nCopies(20, new PrescriptionLine(wide, "1", "daily", 1, "n ".repeat(140))));

        assertThat(text(pdf).lines().filter(line -> line.matches("\\d+\\. *")))
                .extracting(line -> Integer.parseInt(line.replaceFirst("\\..*", "")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(text(pdf)).contains("for 1 day");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            new OnPaper().getText(document);
        }
    }

    /** Every letter stands between the margins: what lies beside or below the paper is found in the file and read by nobody. */
    private static final class OnPaper extends PDFTextStripper {

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            assertThat(letters).as(text).allSatisfy(letter -> {
                assertThat(letter.getXDirAdj() + letter.getWidthDirAdj())
                        .isBetween(Pen.MARGIN, Pen.MARGIN + Pen.WIDTH + 1);
                assertThat(letter.getYDirAdj()).isBetween(Pen.MARGIN, letter.getPageHeight() - Pen.MARGIN);
            });
            super.writeString(text, letters);
        }
    }

    @Test
    void itsCodeLeadsToTheCheck() throws Exception {
        try (PDDocument document = Loader.loadPDF(paper(Locale.ENGLISH, null, List.of(LINE)))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 300);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);

            String read = new QRCodeReader()
                    .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)))
                    .getText();

            assertThat(read).isEqualTo(ADDRESS);
        }
    }
}
