package org.televisit.application.signaling;

import static org.televisit.application.signaling.SignalFault.malformed;

import java.util.Set;

/** The members of one JSON object of a frame, at most eight, each asked for by name, kind and size. */
final class Members {

    private static final int MOST = 8;

    /** Stands for JSON's null, so that "absent" and "null" stay apart. */
    static final Object NULL = new Object();

    private final String[] names = new String[MOST];
    private final Object[] values = new Object[MOST];
    private int size;

    void put(String name, Object value) throws SignalFault {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                throw new SignalFault(ErrorCode.DUPLICATE_KEY, null);
            }
        }
        if (size == MOST) {
            throw malformed("too many members");
        }
        names[size] = name;
        values[size++] = value;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** Refuses members that the message does not have. */
    void only(Set<String> allowed) throws SignalFault {
        for (int i = 0; i < size; i++) {
            if (!allowed.contains(names[i])) {
                throw malformed("unknown member");
            }
        }
    }

    String text(String name, int longest) throws SignalFault {
        if (value(name) instanceof String text && text.length() <= longest) {
            return text;
        }
        throw malformed(name);
    }

    /** One of a closed set of words. */
    String oneOf(String name, Set<String> words) throws SignalFault {
        if (value(name) instanceof String text && words.contains(text)) {
            return text;
        }
        throw malformed(name);
    }

    /** Absent, null, or a text no longer than this. */
    void optionalText(String name, int longest) throws SignalFault {
        Object value = value(name);
        if (value != null && value != NULL) {
            text(name, longest);
        }
    }

    boolean flag(String name) throws SignalFault {
        if (value(name) instanceof Boolean flag) {
            return flag;
        }
        throw malformed(name);
    }

    int number(String name, int least, int most) throws SignalFault {
        if (value(name) instanceof Long number && number >= least && number <= most) {
            return number.intValue();
        }
        throw malformed(name);
    }

    void optionalNumber(String name, int least, int most) throws SignalFault {
        Object value = value(name);
        if (value != null && value != NULL) {
            number(name, least, most);
        }
    }

    /** The object, or null where the frame says null. */
    Members objectOrNull(String name) throws SignalFault {
        Object value = value(name);
        if (value == NULL) {
            return null;
        }
        if (value instanceof Members members) {
            return members;
        }
        throw malformed(name);
    }

    private Object value(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }
}
