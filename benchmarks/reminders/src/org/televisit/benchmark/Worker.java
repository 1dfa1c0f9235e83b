package org.televisit.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.televisit.application.notification.Batch;
import org.televisit.application.notification.Ending;
import org.televisit.application.notification.LedgerEntries;
import org.televisit.application.notification.Mail;
import org.televisit.application.notification.MailCarrier;
import org.televisit.application.notification.MailCourier;
import org.televisit.application.notification.MailSettings;
import org.televisit.application.notification.MessageWriter;
import org.televisit.application.notification.OutboxLedger;
import org.televisit.application.notification.OutboxRound;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.notification.Claim;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.OutboxQueue;
import org.televisit.domain.notification.ReminderRules;

/**
 * One worker in a process of its own. Arguments: address of the database, file for the keys, batches after which it
 * dies with one claimed (0: never). Says "ready", waits for a line, works until nothing is left, says how many.
 */
public final class Worker implements OutboxLedger, MailCarrier, MailCarrier.Trip {

    private final Sessions sessions;
    private final BufferedWriter keys;
    private final int diesAfter;
    private int batches;
    private long sent;
    private long characters;
    private double began;

    private Worker(Sessions sessions, BufferedWriter keys, int diesAfter) {
        this.sessions = sessions;
        this.keys = keys;
        this.diesAfter = diesAfter;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        try (Sessions sessions = new Sessions(arguments[0]);
                BufferedWriter keys = Files.newBufferedWriter(Path.of(arguments[1]))) {
            Worker worker = new Worker(sessions, keys, Integer.parseInt(arguments[2]));
            MailSettings settings = new MailSettings(
                    true, null, null, "Benchmark Hospital", "https://televisit.example.org/televisit");
            OutboxRound round = new OutboxRound(
                    worker,
                    new MailCourier(new MessageWriter(settings), worker, settings),
                    new ApplicationClock());
            System.out.println("ready");
            System.in.read();
            worker.began = Processor.ofThisProcess();
            while (round.run()) {}
            worker.report("done");
        }
    }

    @Override
    public Batch claim(MessageChannel channel, Instant now, int limit) {
        Batch batch = entries(entries -> entries.claim(channel, now, limit));
        if (diesAfter > 0 && ++batches > diesAfter) {
            flush();
            report("dead with " + batch.messages().size() + " claimed");
            // no shutdown hook, no rollback, no word to the database
            Runtime.getRuntime().halt(137);
        }
        return batch;
    }

    @Override
    public Batch renew(Claim claim, int left, Instant now) {
        return entries(entries -> entries.renew(claim, left, now));
    }

    @Override
    public void settle(Claim claim, List<Ending> endings, Instant now) {
        entries(entries -> {
            entries.settle(claim, endings, now);
            return null;
        });
    }

    @Override
    public void release(Claim claim) {
        sessions.inTransaction(em -> new OutboxQueue(em).release(claim));
    }

    private <T> T entries(java.util.function.Function<LedgerEntries, T> work) {
        return sessions.inTransaction(em -> work.apply(new LedgerEntries(new OutboxQueue(em), ReminderRules.standard())));
    }

    @Override
    public Trip open() {
        return this;
    }

    @Override
    public void carry(Mail mail) {
        sent++;
        characters += mail.subject().length() + mail.text().length() + mail.html().length();
        try {
            keys.write(mail.key());
            keys.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of a batch's trip: what was handed over is on disk, whatever becomes of this process. */
    @Override
    public void close() {
        flush();
    }

    private void report(String fate) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d sent, %d characters, processor %.2f%n",
                fate,
                sent,
                characters,
                Processor.ofThisProcess() - began);
    }

    private void flush() {
        try {
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
