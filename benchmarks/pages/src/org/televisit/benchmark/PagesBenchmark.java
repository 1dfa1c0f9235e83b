package org.televisit.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * People who think between two pages, and an admin who goes through long lists.
 *
 * <p>{@code WEB people PEOPLE SECONDS} or {@code WEB lists SAMPLES}; ends with 1 when an aim is missed.
 */
public final class PagesBenchmark {

    private static final double FIRST_BYTE_MILLIS = 100;
    private static final double LIST_MILLIS = 300;
    private static final long THINK_MILLIS = 5_000;
    private static final int WARM_UP_SECONDS = 60;
    private static final long THINK_WHILE_WARMING_MILLIS = 250;

    // the smallest thing that the same server answers the same people: what connection, container and machine cost
    private static final String PEER = "/img/favicon.svg";

    private static final String[] PATIENTS = {"maria", "li", "juan", "aisha", "peter", "sofia"};
    private static final String[] DOCTORS = {"otieno", "haddad", "novak", "rossi"};

    private static final List<String> OF_PATIENTS =
            List.of("/patient/home.xhtml", "/patient/book.xhtml", "/history.xhtml", "/profile.xhtml");
    private static final List<String> OF_DOCTORS =
            List.of("/doctor/day.xhtml", "/doctor/week.xhtml", "/staff/patients.xhtml", "/history.xhtml");
    private static final List<String> OF_ADMINS =
            List.of("/admin/day.xhtml", "/admin/quality.xhtml", "/admin/messages.xhtml", "/admin/payments.xhtml");

    private static final Map<String, String> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("people", "/admin/people.xhtml");
        LISTS.put("patients", "/staff/patients.xhtml");
        LISTS.put("visits", "/history.xhtml");
        LISTS.put("visits to come", "/admin/visits.xhtml");
        LISTS.put("payments to receive", "/admin/payments.xhtml");
        LISTS.put("messages", "/admin/messages.xhtml");
        LISTS.put("messages no longer needed", "/admin/messages.xhtml?status=SKIPPED&unneeded=true");
        LISTS.put("audit", "/admin/audit.xhtml");
    }

    private final String web;
    private boolean missed;

    private PagesBenchmark(String web) {
        this.web = web;
    }

    public static void main(String[] arguments) throws Exception {
        PagesBenchmark benchmark = new PagesBenchmark(arguments[0]);
        if (arguments[1].equals("people")) {
            benchmark.people(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            benchmark.lists(Integer.parseInt(arguments[2]));
        }
        System.exit(benchmark.missed ? 1 : 0);
    }

    /** One of ten is an admin, three are doctors, six are patients. */
    private void people(int number, int seconds) throws Exception {
        Map<String, Times> times = new LinkedHashMap<>();
        for (String role : List.of("patient", "doctor", "admin", "a static file")) {
            times.put(role, new Times());
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(person(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(number);
        long measureFrom = System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.min(WARM_UP_SECONDS, seconds));
        long until = measureFrom + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Void>> running = new ArrayList<>();
        for (Person person : people) {
            running.add(threads.submit(() -> {
                live(person, times, measureFrom, until);
                return null;
            }));
        }
        await(running);
        threads.shutdown();
        double peer = times.get("a static file").within(0.95);
        System.out.println("| first byte for | pages | p50 ms | p95 ms | to a static file |");
        System.out.println("|---|---|---|---|---|");
        times.forEach((who, took) -> {
            System.out.printf("| %s | %d | %.1f | %.1f | %.1f |%n", who, took.count(), took.within(0.5),
                    took.within(0.95), took.within(0.95) / peer);
            missed |= took.count() == 0 || took.within(0.95) > FIRST_BYTE_MILLIS;
        });
    }

    private static void await(List<Future<Void>> running) throws IOException, InterruptedException {
        for (Future<Void> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
    }

    private Person person(int i) throws IOException, InterruptedException {
        int of = i % 10;
        if (of == 0) {
            return new Person("admin", OF_ADMINS, new Browser(web).signsIn("admin"));
        }
        return of < 4
                ? new Person("doctor", OF_DOCTORS, new Browser(web).signsIn(DOCTORS[i % DOCTORS.length]))
                : new Person("patient", OF_PATIENTS, new Browser(web).signsIn(PATIENTS[i % PATIENTS.length]));
    }

    private static void live(Person person, Map<String, Times> times, long from, long until)
            throws IOException, InterruptedException {
        int page = ThreadLocalRandom.current().nextInt(100);
        while (System.nanoTime() < from) {
            person.browser.opens(person.pages.get(page++ % person.pages.size()));
            thinks(THINK_WHILE_WARMING_MILLIS);
        }
        thinks(ThreadLocalRandom.current().nextLong(THINK_MILLIS));
        while (System.nanoTime() < until) {
            double first = person.browser.opens(person.pages.get(page++ % person.pages.size())).first();
            times.get(person.role).add(first);
            times.get("a static file").add(person.browser.opens(PEER).first());
            thinks(THINK_MILLIS);
        }
    }

    private static void thinks(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private record Person(String role, List<String> pages, Browser browser) {}

    private void lists(int samples) throws IOException, InterruptedException {
        Browser admin = new Browser(web).signsIn("admin");
        Times peer = new Times();
        System.out.println("| list | first page p95 ms | next page p95 ms | to a static file |");
        System.out.println("|---|---|---|---|");
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            walk(admin, list.getValue(), Math.max(5, samples / 4), new Times(), new Times(), new Times());
            Times first = new Times();
            Times next = new Times();
            walk(admin, list.getValue(), samples, first, next, peer);
            double worst = Math.max(first.within(0.95), next.within(0.95));
            System.out.printf("| %s | %.1f | %s | %.1f |%n", list.getKey(), first.within(0.95),
                    next.count() == 0 ? "no next page" : String.format("%.1f", next.within(0.95)),
                    worst / peer.within(0.95));
            missed |= next.count() == 0 || worst > LIST_MILLIS;
        }
    }

    // the first page, then on and on: the last page is as far from the beginning as there are samples
    private static void walk(Browser admin, String list, int samples, Times first, Times next, Times peer)
            throws IOException, InterruptedException {
        String following = null;
        for (int i = 0; i < samples; i++) {
            Browser.Answer page = admin.opens(list);
            first.add(page.whole());
            peer.add(admin.opens(PEER).whole());
            following = following == null ? page.next() : following;
            if (following != null) {
                Browser.Answer further = admin.opens(following);
                next.add(further.whole());
                following = further.next();
            }
        }
    }
}
