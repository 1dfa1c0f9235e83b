package org.televisit.application.notification;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.televisit.application.notification.CarriageException.Kind;
import org.televisit.application.notification.PushCarrier.Answer;
import org.televisit.application.notification.PushCarrier.Wrapping;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.Told;

/**
 * By push, to each browser its reader has allowed. One browser's trouble is not another's: what was not taken is tried
 * again there alone, and a browser that is gone is forgotten.
 */
public final class PushCourier implements Courier {

    private static final Set<MessageKind> CAN_WAIT = EnumSet.of(MessageKind.REMINDER_DAY, MessageKind.CHANGE);

    private final PushDevices devices;
    private final PushCarrier carrier;
    private final boolean works;

    /** With these; the settings say whether pushes are on. */
    public PushCourier(PushDevices devices, PushCarrier carrier, PushSettings settings) {
        this.devices = devices;
        this.carrier = carrier;
        this.works = settings.enabled();
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.PUSH;
    }

    @Override
    public boolean works() {
        return works;
    }

    @Override
    public Ending unsent(MessageFacts message, Told told, boolean working) {
        return Ending.skipped(message, working ? MessageChannel.NOT_CHOSEN : "no-push");
    }

    @Override
    public Trip open() {
        return new Trip() {
            @Override
            public void carry(MessageFacts message, Told told, Instant now) throws CarriageException {
                judge(tell(message, told.address(), now));
            }

            @Override
            public void close() {
                // each push is an exchange of its own
            }
        };
    }

    private Set<Answer> tell(MessageFacts message, String subject, Instant now) {
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        for (PushDevices.Device device : devices.of(subject, message.key())) {
            answers.add(device.knows() ? Answer.TAKEN : tell(message, device, now));
        }
        return answers;
    }

    private Answer tell(MessageFacts message, PushDevices.Device device, Instant now) {
        // before it is sent: the browser asks at once
        devices.telling(device.id(), message.key(), now);
        Answer answer = carrier.push(device.endpoint(), wrapping(message));
        switch (answer) {
            case TAKEN -> devices.told(device.id(), message.key());
            case GONE -> devices.gone(device.id());
            case LATER, REFUSED -> {}
        }
        return answer;
    }

    private static Wrapping wrapping(MessageFacts message) {
        return new Wrapping(
                BriefWriter.ofUse(message).toSeconds(),
                !CAN_WAIT.contains(message.kind()),
                message.visit().publicId());
    }

    private static void judge(Set<Answer> answers) throws CarriageException {
        if (answers.contains(Answer.LATER)) {
            throw new CarriageException(Kind.REFUSED_FOR_NOW, "push-later", null);
        }
        if (answers.contains(Answer.TAKEN)) {
            return;
        }
        throw answers.contains(Answer.REFUSED)
                ? new CarriageException(Kind.REFUSED, "push-refused", null)
                : new CarriageException(Kind.NOWHERE, MessageChannel.NOT_CHOSEN, null);
    }
}
