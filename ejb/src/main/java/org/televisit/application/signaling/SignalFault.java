package org.televisit.application.signaling;

/** A frame that is answered with an error. Carries no stack trace: whoever sends rubbish must not cost much. */
final class SignalFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** The detail is ours, never the client's text. */
    SignalFault(ErrorCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    static SignalFault malformed(String detail) {
        return new SignalFault(ErrorCode.MALFORMED, detail);
    }

    ErrorCode code() {
        return code;
    }
}
