package org.televisit.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.notification.CarriageException.Kind;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.notification.Claim;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.Told;

/**
 * One worker's way with the outbox of one channel: claim a batch, hand each message over, write down what became of it.
 * One bad message stops no other. While the other side does not answer nothing is tried, and nothing is used up by it.
 *
 * <p>For one thread at a time.
 */
public final class OutboxRound {

    /** How many messages are claimed at once. */
    public static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(OutboxRound.class);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final OutboxLedger ledger;
    private final Courier courier;
    private final ApplicationClock clock;

    private final List<Unsettled> unsettled = new ArrayList<>();
    private Duration pause = Duration.ZERO;
    private Instant quietUntil = Instant.MIN;

    /** Endings that the database did not take: written down before anything else is claimed. */
    private record Unsettled(Claim claim, List<Ending> endings) {}

    /** A worker of its own with these. */
    public OutboxRound(OutboxLedger ledger, Courier courier, ApplicationClock clock) {
        this.ledger = ledger;
        this.courier = courier;
        this.clock = clock;
    }

    /**
     * Deals with one batch.
     *
     * @return whether there may be more to do at once
     */
    public boolean run() {
        settleOld();
        Instant now = clock.now();
        if (now.isBefore(quietUntil)) {
            return false;
        }
        Batch batch = ledger.claim(courier.channel(), now, BATCH);
        if (batch.claimed() == 0) {
            return false;
        }
        if (!batch.messages().isEmpty()) {
            if (courier.works()) {
                carry(batch);
            } else {
                putAside(batch);
            }
        }
        giveBack(batch.claim());
        return batch.claimed() == BATCH && quietUntil.equals(Instant.MIN);
    }

    /** What was sent and is not noted must not be sent by another: then the claim is kept as long as it lasts. */
    private void giveBack(Claim claim) {
        if (unsettled.stream().noneMatch(each -> each.claim().by().equals(claim.by()))) {
            ledger.release(claim);
        }
    }

    private void putAside(Batch batch) {
        List<Ending> endings = batch.messages().stream()
                .map(message -> courier.unsent(message, message.now(), false))
                .toList();
        settle(batch.claim(), endings);
    }

    private void carry(Batch batch) {
        try (Courier.Trip trip = courier.open()) {
            reached();
            carry(batch, trip);
        } catch (CarriageException unreachable) {
            beQuiet(unreachable);
        }
    }

    // what was looked at a while ago is looked at again, so that a slow other side sends nothing that has gone stale
    private void carry(Batch first, Courier.Trip trip) {
        Batch batch = first;
        while (!batch.messages().isEmpty()) {
            Instant lookAgainAt = clock.now().plus(LOOK_AGAIN_AFTER);
            List<Ending> endings = new ArrayList<>();
            for (MessageFacts message : batch.messages()) {
                if (clock.now().isAfter(lookAgainAt)) {
                    break;
                }
                try {
                    endings.add(hand(message, trip));
                } catch (CarriageException unreachable) {
                    beQuiet(unreachable);
                    endings.add(failed(message, unreachable.code()));
                    settle(batch.claim(), endings);
                    return;
                }
            }
            settle(batch.claim(), endings);
            if (endings.size() == batch.messages().size()) {
                return;
            }
            batch = ledger.renew(batch.claim(), batch.messages().size() - endings.size(), clock.now());
        }
    }

    private Ending hand(MessageFacts message, Courier.Trip trip) throws CarriageException {
        Told told = message.now();
        if (told.address() == null) {
            return courier.unsent(message, told, true);
        }
        try {
            trip.carry(message, told, clock.now());
            return Ending.sent(message, told);
        } catch (CarriageException refused) {
            if (refused.kind() == Kind.UNREACHABLE) {
                throw refused;
            }
            if (refused.kind() == Kind.NOWHERE) {
                return Ending.skipped(message, refused.code());
            }
            LOG.infof("Message %d was not taken: %s", message.id(), refused.code());
            return refused.kind() == Kind.REFUSED
                    ? Ending.dead(message, refused.code())
                    : failed(message, refused.code());
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "Message %d could not be written", message.id());
            return failed(message, "broken");
        }
    }

    private Ending failed(MessageFacts message, String code) {
        return RetryPolicy.after(message.attempts() + 1, clock.now())
                .map(next -> Ending.again(message, code, next))
                .orElseGet(() -> Ending.dead(message, code));
    }

    private void settleOld() {
        List<Unsettled> old = List.copyOf(unsettled);
        unsettled.clear();
        old.forEach(each -> settle(each.claim(), each.endings()));
        old.forEach(each -> giveBack(each.claim()));
    }

    /** All at once, or where that fails by halves, so that one bad row does not keep the others from being noted. */
    private void settle(Claim claim, List<Ending> endings) {
        if (endings.isEmpty()) {
            return;
        }
        try {
            ledger.settle(claim, endings, clock.now());
        } catch (RuntimeException failure) {
            if (endings.size() == 1) {
                LOG.errorf(
                        failure,
                        "What became of message %d could not be noted yet",
                        endings.get(0).message().id());
                unsettled.add(new Unsettled(claim, endings));
                return;
            }
            int half = endings.size() / 2;
            settle(claim, endings.subList(0, half));
            settle(claim, endings.subList(half, endings.size()));
        }
    }

    private void reached() {
        if (!pause.isZero()) {
            LOG.infof("%s: the other side answers again", courier.channel());
        }
        pause = Duration.ZERO;
        quietUntil = Instant.MIN;
    }

    private void beQuiet(CarriageException unreachable) {
        if (pause.isZero()) {
            LOG.warnf(
                    "%s: the other side cannot be reached (%s); messages wait", courier.channel(), unreachable.code());
        }
        Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        quietUntil = clock.now().plus(pause);
    }
}
