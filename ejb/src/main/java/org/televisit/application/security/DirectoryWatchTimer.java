package org.televisit.application.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.televisit.application.notice.NoticeBoard;
import org.televisit.application.security.IdentityDirectory.DirectoryState;
import org.televisit.application.signaling.SignalingHub;

/**
 * Asks Keycloak every 15 s about everybody who is in a call or has a page open here: it says nothing by itself when a
 * user is disabled or deleted, or loses a role. The roles are asked of people in calls alone, whose sockets have no token
 * that ends: pages learn of roles with each. Whoever was found disabled is asked about until they are back. Calls come first; of very
 * many open pages some have their turn in a later round.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryWatchTimer {

    private static final Logger LOG = Logger.getLogger(DirectoryWatchTimer.class);

    /** A question takes about 15 ms. */
    private static final int MOST_PAGES_A_ROUND = 300;

    @Inject
    private SignalingHub hub;

    @Inject
    private NoticeBoard board;

    @Inject
    private IdentityDirectory directory;

    @Inject
    private AccountService accounts;

    @Inject
    private LogoutLedger logouts;

    private final Deque<String> pagesToCome = new ArrayDeque<>();
    private boolean away;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void look() {
        Set<String> inCalls = hub.subjects();
        Set<String> subjects = new LinkedHashSet<>(inCalls);
        subjects.addAll(accounts.disabledAtProvider());
        somePages().forEach(subjects::add);
        DirectoryRound round = new DirectoryRound();
        for (String subject : subjects) {
            if (round.goOn()) {
                compare(subject, inCalls.contains(subject), round);
            }
        }
        if (!subjects.isEmpty() && round.heard() == away) {
            away = !away;
            LOG.warn(
                    away
                            ? "The identity provider does not answer: calls go on"
                            : "The identity provider answers again");
        }
    }

    private List<String> somePages() {
        if (pagesToCome.isEmpty()) {
            pagesToCome.addAll(board.subjects());
        }
        List<String> turn = new ArrayList<>();
        while (turn.size() < MOST_PAGES_A_ROUND && !pagesToCome.isEmpty()) {
            turn.add(pagesToCome.poll());
        }
        return turn;
    }

    private void compare(String subject, boolean inCall, DirectoryRound round) {
        try {
            DirectoryState state = directory.stateOf(subject);
            round.answered(state);
            if (state != DirectoryState.UNKNOWN) {
                accounts.directorySays(subject, state);
            }
            if (inCall && state == DirectoryState.ENABLED) {
                directory.rolesOf(subject).ifPresent(roles -> logouts.rolesAre(subject, roles));
            }
        } catch (RuntimeException e) {
            LOG.warn("An account could not be compared with the identity provider", e);
        }
    }
}
