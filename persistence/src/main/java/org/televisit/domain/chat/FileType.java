package org.televisit.domain.chat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be handed over, known by how its bytes begin and never by its name (REQUIREMENTS C7). */
public enum FileType {
    PDF("application/pdf", "255044462d", "pdf"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    WEBP("image/webp", "52494646", "webp") {
        @Override
        boolean begins(byte[] content) {
            // RIFF is a family: the length stands between its name and that of the member
            byte[] member = "WEBP".getBytes(StandardCharsets.US_ASCII);
            return super.begins(content)
                    && content.length >= 12
                    && Arrays.equals(content, 8, 12, member, 0, member.length);
        }
    };

    private final String mediaType;
    private final byte[] signature;
    private final List<String> endings;

    FileType(String mediaType, String signature, String... endings) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
        this.endings = List.of(endings);
    }

    /** The type of these bytes; empty for everything that may not be handed over. */
    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    boolean begins(byte[] content) {
        return content.length > signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    /** Such as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a page can show it small. */
    public boolean picture() {
        return this != PDF;
    }

    /** The name with an ending that says what the file is, whatever it said before. */
    public String named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return endings.contains(ending) && name.indexOf('.') > 0 ? name : name + "." + endings.get(0);
    }
}
