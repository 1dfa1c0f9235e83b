package org.televisit.application.notification;

import java.time.Instant;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.Told;

/** By mail: what cannot go is kept, for an admin to read. */
public final class MailCourier implements Courier {

    private final MessageWriter writer;
    private final MailCarrier carrier;
    private final boolean works;

    /** With these; the settings say whether there is a mail server. */
    public MailCourier(MessageWriter writer, MailCarrier carrier, MailSettings settings) {
        this.writer = writer;
        this.carrier = carrier;
        this.works = settings.enabled();
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.MAIL;
    }

    @Override
    public boolean works() {
        return works;
    }

    @Override
    public Ending unsent(MessageFacts message, Told told, boolean working) {
        return Ending.kept(message, told, working ? "no-address" : "no-mail-server");
    }

    @Override
    public Trip open() throws CarriageException {
        MailCarrier.Trip mails = carrier.open();
        return new Trip() {
            @Override
            public void carry(MessageFacts message, Told told, Instant now) throws CarriageException {
                mails.carry(writer.write(message, told, now));
            }

            @Override
            public void close() {
                mails.close();
            }
        };
    }
}
