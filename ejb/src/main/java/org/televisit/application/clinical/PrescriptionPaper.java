package org.televisit.application.clinical;

/** Makes paper of a prescription (port; the adapter writes PDF/A). */
public interface PrescriptionPaper {

    /**
     * Whether the paper has a letter for each of these; what it has none for is printed as a mark, which a reader of
     * medicines must never have to guess at.
     */
    boolean canWrite(String text);

    /** The document, whole. */
    byte[] of(PrescriptionSheet sheet);
}
