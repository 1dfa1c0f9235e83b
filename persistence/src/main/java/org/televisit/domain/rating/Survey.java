package org.televisit.domain.rating;

/** Three questions beside the stars; null where the patient did not answer. */
public record Survey(Opinion pictureAndSound, Opinion easyToJoin, Opinion concernMet) {

    /** Nothing was answered. */
    public static final Survey NONE = new Survey(null, null, null);
}
