package org.televisit.application.clinical;

/** Makes paper of a prescription (port; the adapter writes PDF/A). */
public interface PrescriptionPaper {

    /** The document, whole. */
    byte[] of(PrescriptionSheet sheet);
}
