package org.televisit.application.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.televisit.domain.audit.AuditAction;

/**
 * Says what a call tries, so that a refusal of it is a line of the audit trail, whatever it was refused for (REQUIREMENTS
 * S1). The line is written in the call's own transaction, which is then committed: a method that carries this refuses
 * before it changes anything. Only what could not be done because something does not answer is rolled back.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Attempt {

    /** What is tried. */
    @Nonbinding
    AuditAction value();

    /** Of what the method's first parameter is the public id. */
    @Nonbinding
    About about() default About.VISIT;

    /** What is tried upon. */
    enum About {
        VISIT,
        PATIENT
    }
}
