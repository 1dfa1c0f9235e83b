package org.televisit.application.notification;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.televisit.application.notification.Letter.Button;
import org.televisit.application.notification.Mail.CalendarPart;
import org.televisit.domain.notification.Addressee;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.Told;

/**
 * Makes a mail of what a message tells: the same facts and the same moment make the same mail, so that what was sent
 * can be read again. Reads nothing and keeps nothing.
 */
public final class MessageWriter {

    private static final String UNKNOWN_ZONE = "UTC";

    private final MailSettings settings;

    /** Writes for this hospital. */
    public MessageWriter(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * The mail.
     *
     * @param told to which address, in which language and zone; no address makes a mail to nobody
     * @param now the moment it is sent, from which it tells what remains
     */
    public Mail write(MessageFacts facts, Told told, Instant now) {
        Phrases phrases = Phrases.in(told.language());
        ZoneId visitZone = Moments.zone(facts.zone() == null ? UNKNOWN_ZONE : facts.zone());
        ZoneId zone = told.zone() == null ? visitZone : Moments.zone(told.zone());
        Moments moments = new Moments(phrases, zone);
        Map<String, String> values = values(facts, told, moments, now);
        LetterText text = new LetterText(facts, told, phrases, moments, values);
        String language = phrases.locale().getLanguage();
        Letter letter = new Letter(
                language,
                text.subject(),
                phrases.text("greeting", values),
                text.paragraphs(now),
                text.facts(otherZone(facts, visitZone)),
                text.notes(),
                button(facts, text),
                text.leadsToCheck()
                        ? new Button(phrases.text("button.check"), settings.page(LetterText.checkPage(facts)))
                        : null,
                settings.hospital(),
                phrases.text("footer", values));
        return new Mail(
                facts.key(),
                told.address(),
                language,
                letter.subject(),
                letter.text(),
                HtmlLetter.of(letter),
                calendar(facts, told, phrases, values, now));
    }

    private Map<String, String> values(MessageFacts facts, Told told, Moments moments, Instant now) {
        Map<String, String> values = new HashMap<>();
        values.put("name", name(facts));
        values.put("hospital", settings.hospital());
        if (facts.other() != null) {
            values.put("who", facts.other().displayName());
        }
        if (facts.zone() != null) {
            values.put("city", Moments.city(Moments.zone(facts.zone())));
        }
        if (facts.startsAt() != null) {
            Instant start = told.expectedStart() == null ? facts.startsAt() : told.expectedStart();
            values.put("when", moments.brief(facts.startsAt()));
            values.put("clock", moments.clock(start));
            values.put("left", moments.left(now, start));
        }
        String forWhom = facts.details().get(Details.FOR_WHOM);
        if (forWhom != null) {
            values.put("patient", forWhom);
        }
        String until = facts.details().get(Details.UNTIL);
        if (until != null) {
            values.put("until", moments.brief(Instant.parse(until)));
        }
        String amount = facts.details().get(Details.AMOUNT);
        if (amount != null) {
            values.put("amount", money(amount, Phrases.in(told.language()).locale()));
        }
        String seconds = facts.details().get(Details.SECONDS);
        if (seconds != null) {
            values.put("length", moments.left(now, now.plusSeconds(Long.parseLong(seconds))));
        }
        return values;
    }

    private static String name(MessageFacts facts) {
        Addressee reader = facts.reader();
        boolean toAnother = facts.details().get(Details.FOR_WHOM) != null;
        if (toAnother) {
            String name = facts.details().get(Details.NAME);
            return name == null ? facts.written().address() : name;
        }
        return reader.title().isEmpty() && !reader.givenName().isEmpty() ? reader.givenName() : reader.displayName();
    }

    /** "$120.00" of "12000 USD". */
    private static String money(String amount, Locale locale) {
        String[] parts = amount.split(" ");
        Currency currency = Currency.getInstance(parts[1]);
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(Long.parseLong(parts[0]), currency.getDefaultFractionDigits()));
    }

    private static ZoneId otherZone(MessageFacts facts, ZoneId visitZone) {
        String zone = facts.other() == null ? null : facts.other().zone();
        return zone == null ? visitZone : Moments.zone(zone);
    }

    private Button button(MessageFacts facts, LetterText text) {
        String label = text.button();
        return new Button(label, settings.page(text.page()));
    }

    private CalendarPart calendar(
            MessageFacts facts, Told told, Phrases phrases, Map<String, String> values, Instant now) {
        if (facts.sequence() == null || facts.visit() == null) {
            return null;
        }
        boolean cancelled = facts.kind() == MessageKind.CANCELLATION;
        String url = settings.page(LetterText.visitPage(facts));
        CalendarEvent event = new CalendarEvent(
                facts.visit().publicId() + "@" + settings.host(),
                facts.sequence(),
                facts.startsAt(),
                Duration.ofMinutes(facts.visit().lengthMinutes()),
                Moments.zone(facts.zone()),
                phrases.text("calendar.summary", values),
                phrases.text("calendar.description", Map.of("url", url)),
                url,
                cancelled);
        String method = cancelled ? "CANCEL" : "REQUEST";
        VisitCalendar calendar = new VisitCalendar(settings.hospital(), settings.from(), now);
        return new CalendarPart(method, calendar.invitation(event, told.address()));
    }
}
