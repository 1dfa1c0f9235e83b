import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes maps, lists, texts, numbers and truths as JSON that people can read as well. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        Json json = new Json();
        json.write(value, "\n");
        return json.out.append('\n').toString();
    }

    private void write(Object value, String line) {
        if (value instanceof LinkedHashMap<?, ?> ordered) {
            many('{', '}', ordered.entrySet(), line);
        } else if (value instanceof Map<?, ?> map) {
            // others have no order of their own, and a build is to be the same again
            many('{', '}', new TreeMap<>(map).entrySet(), line);
        } else if (value instanceof Collection<?> list) {
            many('[', ']', list, line);
        } else if (value instanceof Map.Entry<?, ?> member) {
            text(member.getKey().toString());
            out.append(": ");
            write(member.getValue(), line);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(String.valueOf(value));
        }
    }

    private void many(char open, char close, Collection<?> values, String line) {
        out.append(open);
        for (Iterator<?> each = values.iterator(); each.hasNext(); ) {
            out.append(line).append("  ");
            write(each.next(), line + "  ");
            out.append(each.hasNext() ? "," : line);
        }
        out.append(close);
    }

    private void text(String text) {
        out.append('"');
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                out.append('\\').append(each);
            } else if (each < ' ') {
                out.append(String.format("\\u%04x", (int) each));
            } else {
                out.append(each);
            }
        }
        out.append('"');
    }
}
