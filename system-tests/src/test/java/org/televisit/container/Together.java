package org.televisit.container;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment and says how each of them ended. */
final class Together {

    private Together() {}

    /** One ending: a result, or the error that came instead. */
    record Ending<T>(T result, Throwable error) {

        boolean went() {
            return error == null;
        }
    }

    static <T> List<Ending<T>> all(List<Callable<T>> works) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CyclicBarrier start = new CyclicBarrier(works.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<Ending<T>> endings = new ArrayList<>();
            for (Future<T> one : running) {
                endings.add(ending(one));
            }
            return endings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Ending<T> ending(Future<T> one) throws InterruptedException {
        try {
            return new Ending<>(one.get(), null);
        } catch (ExecutionException e) {
            return new Ending<>(null, e.getCause());
        }
    }
}
