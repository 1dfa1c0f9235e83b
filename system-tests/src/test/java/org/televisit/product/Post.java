package org.televisit.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mail server that the product writes to. */
public final class Post implements AutoCloseable {

    // the one before went away with its port and what it had taken
    private GreenMail server;
    private final List<MimeMessage> taken = new ArrayList<>();

    private Post(int port) {
        server = started(port);
    }

    private static GreenMail started(int port) {
        GreenMail made = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        made.start();
        return made;
    }

    /** Nothing listens at its port until what is answered is run, which gives it back. */
    public Runnable goes() {
        int port = port();
        taken.addAll(List.of(server.getReceivedMessages()));
        server.stop();
        return () -> server = started(port);
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
        return all(address, naming).reduce((older, newer) -> newer);
    }

    /** How many there are. */
    public long count(String address, String naming) {
        return all(address, naming).count();
    }

    private Stream<Letter> all(String address, String naming) {
        return Stream.concat(taken.stream(), Stream.of(server.getReceivedMessages()))
                .filter(mail -> isTo(mail, address))
                .map(Letter::of)
                .filter(letter -> letter.text().contains(naming));
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
