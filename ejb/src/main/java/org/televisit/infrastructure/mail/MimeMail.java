package org.televisit.infrastructure.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.televisit.application.notification.Mail;
import org.televisit.application.notification.Mail.CalendarPart;
import org.televisit.application.notification.MailSettings;

/**
 * A mail as it goes over the wire: text and page as alternatives, with them what a calendar reads, and that once more
 * as a file for programmes that look for one. The Message-ID is the message's own key, the same for every try, so that
 * whoever gets it twice can tell.
 */
final class MimeMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final MailSettings settings;

    MimeMail(Session session, MailSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    MimeMessage of(Mail mail, Instant now) throws MessagingException {
        MimeMessage message = new Keyed(session, "<" + mail.key() + "@" + settings.host() + ">");
        message.setFrom(from());
        if (settings.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(settings.replyTo(), true)});
        }
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", mail.language());
        // RFC 3834: nobody's holiday answer is wanted
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private InternetAddress from() throws AddressException {
        InternetAddress from = new InternetAddress(settings.from(), true);
        try {
            from.setPersonal(settings.hospital(), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
        return from;
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(mail.text(), "plain"));
        alternatives.addBodyPart(text(mail.html(), "html"));
        CalendarPart calendar = mail.calendar();
        if (calendar == null) {
            return alternatives;
        }
        alternatives.addBodyPart(bytes(calendar.text(), "text/calendar; charset=UTF-8; method=" + calendar.method()));
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(alternatives);
        MimeBodyPart file = bytes(calendar.text(), "application/ics; name=\"visit.ics\"");
        file.setFileName("visit.ics");
        return new MimeMultipart("mixed", both, file);
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart bytes(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    private static final class Keyed extends MimeMessage {

        private final String id;

        Keyed(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
