package org.televisit.application.signaling;

import org.jboss.logging.MDC;

/**
 * Names the call that this thread is about in every line it logs meanwhile: as {@code mdc.call} where the log is JSON,
 * so that one call's lines are found whoever wrote them. The id says nothing about anybody.
 *
 * <pre>try (CallLog about = CallLog.of(call.publicId())) { … }</pre>
 */
public final class CallLog implements AutoCloseable {

    private static final String KEY = "call";

    private final Object before;

    private CallLog(String call) {
        before = MDC.get(KEY);
        if (call != null) {
            MDC.put(KEY, call);
        }
    }

    /**
     * From now on, until it is closed, on this thread.
     *
     * @param call its public id; null for none
     */
    public static CallLog of(String call) {
        return new CallLog(call);
    }

    /** The call that this thread is about; null for none. */
    static Object current() {
        return MDC.get(KEY);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }
}
