package org.televisit.container;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What the mail server of the tests has for one address; nobody else writes there. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final String address;

    Mailbox(String address) {
        this.address = address;
    }

    /** That of somebody who has signed in. */
    static Mailbox of(InsideTheServer.Known person) {
        return new Mailbox(person.as().subject() + "@example.org");
    }

    /** The mails as they went over the wire, as soon as there are so many, or those that came in half a minute. */
    List<String> await(int number) throws MessagingException, IOException {
        return await(mails -> mails.size() >= number);
    }

    /** As soon as they are as wished, or those that came in half a minute. */
    List<String> await(Predicate<List<String>> wish) throws MessagingException, IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<String> mails = read();
        while (!wish.test(mails) && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            mails = read();
        }
        return mails;
    }

    private List<String> read() throws MessagingException, IOException {
        int port = Integer.getInteger("televisit.it.imap.port");
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            // the mail server makes a box with the first mail, under this name and password
            store.connect("127.0.0.1", port, address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<String> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                mails.add(bytes.toString(StandardCharsets.UTF_8));
            }
            return mails;
        } catch (AuthenticationFailedException noMailYet) {
            return List.of();
        }
    }
}
