package org.televisit.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.televisit.network.UdpProxy;
import org.televisit.product.Clinic;
import org.televisit.product.Product;
import org.televisit.product.Visit;

/** Two Chromiums, two people, many calls: how long each picture takes to come, and to come back. */
public final class CallBenchmark {

    private static final int BLACKOUT_MILLIS = 10_000;
    private static final int SAMPLES = 100;

    // resolves with the next picture of the other on screen
    private static final String NEXT_PICTURE =
            "() => new Promise((seen) => document.getElementById('remote').requestVideoFrameCallback(() => seen()))";

    private final Clinic clinic;
    private final Product product;
    private final Browsers doctors = new Browsers();
    private final Browsers patients = new Browsers();

    private CallBenchmark(Product product) {
        this.product = product;
        this.clinic = new Clinic(product);
    }

    /** @param arguments how many runs of each kind */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        try (Product product = Product.start()) {
            CallBenchmark benchmark = new CallBenchmark(product);
            // the first calls of a server pay for classes that are loaded once
            benchmark.setUps(2, false);
            Line.print("click to first frame, loopback", benchmark.setUps(runs, false));
            Line.print("click to first frame, bare pages", benchmark.barePages(runs));
            benchmark.latency();
            Line.print("click to first frame, relay", benchmark.setUps(runs, true));
            Line.print("picture back after 10 s without network", benchmark.returns(runs));
            benchmark.doctors.close();
            benchmark.patients.close();
        }
    }

    /** Milliseconds from the doctor's click on "let in" to the patient's first picture on the doctor's screen. */
    private List<Integer> setUps(int runs, boolean relayOnly) {
        List<Integer> millis = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            try (WaitingArea left = new WaitingArea(product, doctors, Equipment.GOOD_CAMERA);
                    WaitingArea right = new WaitingArea(product, patients, Equipment.GOOD_CAMERA)) {
                CallScreen doctor = meet(left, right, relayOnly, null).doctorsScreen();
                millis.add(Integer.parseInt(doctor.page().locator("body").getAttribute("data-setup-millis")));
            }
        }
        return millis;
    }

    private void latency() {
        try (WaitingArea left = new WaitingArea(product, doctors, Equipment.GOOD_CAMERA);
                WaitingArea right = new WaitingArea(product, patients, Equipment.GOOD_CAMERA)) {
            Latency.print(
                    "call", meet(left, right, false, null).doctor().page(), SAMPLES);
        }
    }

    /** As {@link #setUps}, without anything of ours; the last pair is asked how old what it sees is. */
    private List<Integer> barePages(int runs) {
        Visit visit = clinic.visitNow();
        List<Integer> millis = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            try (WaitingArea left = new WaitingArea(product, doctors, Equipment.GOOD_CAMERA);
                    WaitingArea right = new WaitingArea(product, patients, Equipment.GOOD_CAMERA)) {
                Page one = left.seat(visit.doctor()).page();
                Page other = right.seat(visit.patient()).page();
                millis.add(BarePair.connect(product.web(), one, other));
                if (run == runs) {
                    Latency.print("bare pages", one, SAMPLES);
                }
            }
        }
        return millis;
    }

    /** Milliseconds from the end of a blackout to the next picture, many times in one call through the relay. */
    private List<Integer> returns(int runs) {
        List<Integer> millis = new ArrayList<>();
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        try (UdpProxy network = UdpProxy.before(product.relayPort());
                WaitingArea left = new WaitingArea(product, doctors, Equipment.GOOD_CAMERA);
                WaitingArea right = new WaitingArea(product, patients, Equipment.GOOD_CAMERA)) {
            Consultation call = meet(left, right, true, network);
            for (int run = 0; run < runs; run++) {
                network.swallows();
                long[] healed = new long[1];
                later.schedule(
                        () -> {
                            healed[0] = System.nanoTime();
                            network.heals();
                        },
                        BLACKOUT_MILLIS,
                        TimeUnit.MILLISECONDS);
                call.patientsScreen().isIn("reconnecting");
                call.patient().page().evaluate(NEXT_PICTURE);
                millis.add((int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - healed[0]));
                call.isOn();
            }
        } finally {
            later.shutdownNow();
        }
        return millis;
    }

    private Consultation meet(WaitingArea left, WaitingArea right, boolean relayOnly, UdpProxy network) {
        Visit visit = clinic.visitNow();
        if (relayOnly) {
            visit.doctor()
                    .post("/appointments/" + visit.id() + "/route", "{\"relayOnly\":true}")
                    .expect(200);
        }
        Visitor doctor = left.seat(visit.doctor()).signsIn();
        Visitor patient = right.seat(visit.patient()).signsIn();
        if (network != null) {
            RelayPath.through(patient, network.turnUrl());
        }
        CallScreen patientsScreen = patient.goesToCall(visit).isReadyToJoin().joins().isIn("waiting");
        CallScreen doctorsScreen = doctor.goesToCall(visit).isReadyToJoin().joins().admits();
        return new Consultation(visit, doctor, patient, doctorsScreen, patientsScreen).isOn();
    }
}
