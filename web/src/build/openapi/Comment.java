import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above a type or a method, as plain words. */
record Comment(String text) {

    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(param|throws|return|see)\\b");

    /** All of it but the blocks at its end; "" for none. */
    String words() {
        if (text == null) {
            return "";
        }
        Matcher block = BLOCK.matcher(text);
        return plain(block.find() ? text.substring(0, block.start()) : text);
    }

    /** The first sentence. */
    String summary() {
        String all = words();
        int end = all.indexOf(". ");
        return (end < 0 ? all : all.substring(0, end)).replaceFirst("\\.$", "");
    }

    /** What is said of a parameter or a part of a record; "" for nothing. */
    String of(String name) {
        if (text == null) {
            return "";
        }
        Matcher told = Pattern.compile("(?s)@param\\s+" + Pattern.quote(name) + "\\s+(.*?)(?=\\n\\s*@|\\z)")
                .matcher(text);
        return told.find() ? plain(told.group(1)) : "";
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link(?:plain)? [^}# ]*#?([^} ]*)}", "$1")
                .replaceAll("</?[a-z]+>", "")
                .replaceAll("\\s*\\(REQUIREMENTS[^)]*\\)", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
