package org.televisit.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that an access token must have for an operation. Each operation says one: the build that describes them ends
 * at one that does not, and at run time nobody gets anything from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsScope {

    /** See {@link Scope}. */
    Scope value();
}
