import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Prints an address as a code that a telephone's camera reads: two rows of it a line, dark on light whatever the terminal. */
public final class Code {

    private static final String DARK_ON_LIGHT = "\u001b[30;107m";
    private static final String AS_BEFORE = "\u001b[0m";
    private static final int QUIET = 2;

    private Code() {}

    public static void main(String[] address) throws Exception {
        BitMatrix code = new QRCodeWriter()
                .encode(address[0], BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int y = 0; y < code.getHeight(); y += 2) {
            StringBuilder line = new StringBuilder("  ").append(DARK_ON_LIGHT);
            for (int x = 0; x < code.getWidth(); x++) {
                boolean upper = code.get(x, y);
                boolean lower = y + 1 < code.getHeight() && code.get(x, y + 1);
                line.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            out.println(line.append(AS_BEFORE));
        }
        out.println();
    }
}
