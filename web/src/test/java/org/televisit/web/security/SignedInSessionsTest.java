package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedInSessionsTest {

    private final SignedInSessions sessions = new SignedInSessions();

    /** A session that tells its attributes when they leave, as the container's does. */
    private static final class Kept {

        private final Map<String, Object> attributes = new HashMap<>();
        private final HttpSession session = (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get((String) args[0]);
                    case "setAttribute" -> {
                        unbind(attributes.put((String) args[0], args[1]));
                        yield null;
                    }
                    case "invalidate" -> {
                        ends();
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        private boolean over;

        private void unbind(Object value) {
            if (value instanceof HttpSessionBindingListener listener) {
                listener.valueUnbound(new HttpSessionBindingEvent(session, "any"));
            }
        }

        private void ends() {
            if (over) {
                throw new IllegalStateException("over already");
            }
            over = true;
            attributes.values().forEach(this::unbind);
        }
    }

    private Kept signedIn(String subject, String there) {
        Kept kept = new Kept();
        sessions.seen(kept.session, subject, there);
        return kept;
    }

    @Test
    void a_sign_out_of_one_session_there_ends_the_one_behind_it() {
        Kept here = signedIn("maria", "at-home");
        Kept elsewhere = signedIn("maria", "at-work");
        Kept another = signedIn("otieno", "at-home");

        sessions.end("maria", "at-home");

        assertThat(here.over).isTrue();
        assertThat(elsewhere.over).isFalse();
        assertThat(another.over).isFalse();
        assertThat(sessions.count()).isEqualTo(2);
    }

    @Test
    void a_sign_out_of_all_ends_all_of_the_person() {
        Kept here = signedIn("maria", "at-home");
        Kept elsewhere = signedIn("maria", "at-work");
        Kept another = signedIn("otieno", "at-home");

        sessions.end("maria", null);

        assertThat(here.over).isTrue();
        assertThat(elsewhere.over).isTrue();
        assertThat(another.over).isFalse();
    }

    @Test
    void a_session_of_which_nobody_said_whence_ends_with_any() {
        Kept untold = signedIn("maria", null);

        sessions.end("maria", "at-home");

        assertThat(untold.over).isTrue();
    }

    @Test
    void a_later_sign_in_to_the_same_session_is_the_one_that_counts() {
        Kept kept = signedIn("maria", "at-first");
        sessions.seen(kept.session, "maria", "later");
        assertThat(sessions.count()).isEqualTo(1);

        sessions.end("maria", "at-first");
        assertThat(kept.over).isFalse();

        sessions.end("maria", "later");
        assertThat(kept.over).isTrue();
    }

    @Test
    void being_seen_again_changes_nothing() {
        Kept kept = signedIn("maria", "at-home");
        Map<String, Object> before = Map.copyOf(kept.attributes);

        sessions.seen(kept.session, "maria", "at-home");

        assertThat(kept.attributes).isEqualTo(before);
        assertThat(sessions.count()).isEqualTo(1);
    }

    @Test
    void a_session_that_expires_is_forgotten() {
        Kept kept = signedIn("maria", "at-home");

        kept.ends();

        assertThat(sessions.count()).isZero();
        sessions.end("maria", "at-home");
    }

    @Test
    void one_that_is_over_already_keeps_no_other_from_ending() {
        Kept gone = signedIn("maria", "at-home");
        Kept other = signedIn("maria", "at-home");
        gone.attributes.clear();
        gone.over = true;

        sessions.end("maria", "at-home");

        assertThat(other.over).isTrue();
    }

    @Test
    void who_signs_out_here_is_left_to_it() {
        Kept kept = signedIn("maria", "at-home");

        sessions.forget(kept.session);
        sessions.forget(null);
        sessions.end("maria", "at-home");

        assertThat(kept.over).isFalse();
    }
}
