package org.televisit.domain.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.booked;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.call.Call;

class ChatFileTest {

    private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(ISO_8859_1);

    private final Call call = Call.open(booked(), NOW);

    @ParameterizedTest
    @CsvSource({
        "PDF, %PDF-1.7 x",
        "PNG, '\u0089PNG\r\n\u001a\n x'",
        "JPEG, '\u00ff\u00d8\u00ff\u00e0 x'",
        "WEBP, RIFF1234WEBPVP8 x",
    })
    void theBytesSayWhatItIs(FileType type, String content) {
        byte[] bytes = content.getBytes(ISO_8859_1);

        assertThat(FileType.of(bytes)).contains(type);
        assertThat(ChatFile.handedOver(call, "scan.txt", bytes).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF",
                "%PDF-",
                " %PDF-1.7",
                "GIF89a......",
                "PK\u0003\u0004 a docx",
                "MZ\u0090 a program",
                "<html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "RIFF1234WAVEfmt ",
                "RIFF",
                "\u0000\u0000\u0000\u0018ftypheic",
            })
    void whatIsNeitherPdfNorPictureIsRefusedWhateverItIsCalled(String content) {
        assertThatThrownBy(() -> ChatFile.handedOver(call, "scan.pdf", content.getBytes(ISO_8859_1)))
                .hasMessageContaining("file-type");
    }

    @Test
    void tenMebibytesAreTheMostAndNothingIsNoFile() {
        byte[] large = Arrays.copyOf(PDF, ChatFile.LARGEST);
        assertThat(ChatFile.handedOver(call, "scan.pdf", large).sizeBytes()).isEqualTo(10_485_760);

        assertThatThrownBy(() -> ChatFile.handedOver(call, "scan.pdf", Arrays.copyOf(PDF, ChatFile.LARGEST + 1)))
                .hasMessageContaining("file-too-large");
        assertThatThrownBy(() -> ChatFile.handedOver(call, "scan.pdf", new byte[0]))
                .hasMessageContaining("file-empty");
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "REPORT.PDF, REPORT.PDF",
        "'  my report .pdf ', 'my report .pdf'",
        "informe médico.pdf, informe médico.pdf",
        "日本語.pdf, 日本語.pdf",
        "report, report.pdf",
        "report.exe, report.exe.pdf",
        "report.pdf.html, report.pdf.html.pdf",
        "pdf, pdf.pdf",
    })
    void itsNameEndsAsWhatItIs(String given, String kept) {
        assertThat(ChatFile.handedOver(call, given, PDF).name()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "../secret.pdf",
                "a/b.pdf",
                "C:\\a.pdf",
                "a\u0000.pdf",
                "a\r\nSet-Cookie: x.pdf",
                "a\u202efdp.exe",
                "a\u200bb.pdf",
                ".hidden.pdf",
                "a\ud83d.pdf",
                "a\"b.pdf",
            })
    void aNameThatIsAPathOrHidesSomethingIsRefused(String name) {
        assertThatThrownBy(() -> ChatFile.handedOver(call, name, PDF)).hasMessageContaining("file-name");
    }

    @Test
    void aNameOfAHundredAndFortyCharactersIsTheLongest() {
        assertThat(ChatFile.handedOver(call, "a".repeat(140), PDF).name()).hasSizeLessThanOrEqualTo(150);
        assertThatThrownBy(() -> ChatFile.handedOver(call, "a".repeat(141), PDF))
                .hasMessageContaining("file-name");
        assertThatThrownBy(() -> ChatFile.handedOver(call, null, PDF)).hasMessageContaining("file-name");
    }
}
