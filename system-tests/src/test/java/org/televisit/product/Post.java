package org.televisit.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.stream.Stream;

/** The mail server that the product writes to. */
public final class Post implements AutoCloseable {

    private final GreenMail server;

    private Post(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** On this port; on a free one for 0. */
    static Post on(int port) {
        return new Post(port);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The newest mail to an address whose subject or text names this; empty while there is none. */
    public Optional<Letter> newest(String address, String naming) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(Letter::of)
                .filter(letter -> letter.text().contains(naming))
                .reduce((older, newer) -> newer);
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
