package org.televisit.web.api;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation about one thing that has a version: what reads it answers an {@code ETag} and minds
 * {@code If-None-Match}, what changes it takes {@code If-Match} in place of the version in the body
 * ({@link VersionFilter}). The change itself compares the version, in its transaction.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Versioned {

    /** The member of the body, and of the answer, that is the version. */
    String value() default "version";
}
