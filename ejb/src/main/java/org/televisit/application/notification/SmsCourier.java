package org.televisit.application.notification;

import java.time.Instant;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.Told;

/** By text message, to the number that the patient has confirmed; who has none is not told this way. */
public final class SmsCourier implements Courier {

    private final BriefWriter writer;
    private final SmsGateway gateway;
    private final boolean works;

    /** With these; the settings say whether there is a gateway. */
    public SmsCourier(BriefWriter writer, SmsGateway gateway, SmsSettings settings) {
        this.writer = writer;
        this.gateway = gateway;
        this.works = settings.enabled();
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.SMS;
    }

    @Override
    public boolean works() {
        return works;
    }

    @Override
    public Ending unsent(MessageFacts message, Told told, boolean working) {
        return Ending.skipped(message, working ? MessageChannel.NOT_CHOSEN : "no-gateway");
    }

    @Override
    public Trip open() {
        return new Trip() {
            @Override
            public void carry(MessageFacts message, Told told, Instant now) throws CarriageException {
                gateway.send(
                        message.key(),
                        told.address(),
                        writer.write(message, told).line());
            }

            @Override
            public void close() {
                // each message is an exchange of its own
            }
        };
    }
}
