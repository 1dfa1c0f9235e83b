package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.televisit.application.audit.Attempt;
import org.televisit.domain.audit.AuditAction;

/** Tries what is refused, and looks whether it left one line, with what was tried and why not. */
abstract class WithRefusals extends WithContent {

    static final String NONE = "nobody-has-this-id";

    /** {@code Service.method} of all that was tried. */
    final Set<String> walked = new TreeSet<>();

    /** What left no line, or more than one. */
    final List<String> wrong = new ArrayList<>();

    private long lines(AuditAction action, String reason) {
        String refused = "select count(*) from audit_event where action = ?1 and reason = ?2 and outcome = 'REFUSED'";
        return ((Number) entities.createNativeQuery(refused)
                        .setParameter(1, action.name())
                        .setParameter(2, reason)
                        .getSingleResult())
                .longValue();
    }

    void tried(String call, AuditAction action, String reason, As who, Runnable act) {
        tried(call, action, reason, () -> who.run(act));
    }

    void tried(String call, AuditAction action, String reason, Runnable act) {
        walked.add(call);
        long before = lines(action, reason);
        assertEquals(reason, refusal(act), call);
        long written = lines(action, reason) - before;
        if (written != 1) {
            wrong.add(call + " was refused for " + reason + ": " + written + " lines of " + action);
        }
    }

    static Set<String> allThatSayWhatTheyTry(List<Class<?>> services) {
        Set<String> all = new TreeSet<>();
        for (Class<?> service : services) {
            Stream.of(service.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Attempt.class))
                    .map(Method::getName)
                    .forEach(method -> all.add(service.getSimpleName() + "." + method));
        }
        return all;
    }
}
