package org.hydramix.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.hydramix.engine.Natives;
import org.hydramix.engine.monitor.CancelledException;
import org.junit.jupiter.api.Test;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

class LanesTest {

    @Test
    void tasksRunBesideEachOtherAndAnswerInOrder() throws Exception {
        try (NDManager manager = Natives.manager(); Lanes lanes = Lanes.open(Device.cpu(), 2)) {
            assertEquals(2, lanes.count());
            final var both = new CountDownLatch(2);
            final Callable<Boolean> meeting = () -> {
                both.countDown();
                return both.await(10, TimeUnit.SECONDS);
            };
            assertEquals(List.of(true, true), lanes.run(List.of(meeting, meeting)));
            assertEquals(List.of(1, 2), lanes.run(List.<Callable<Integer>>of(() -> 1, () -> 2)));
        }
    }

    @Test
    void theEnginesThreadsAreShared() throws Exception {
        try (NDManager manager = Natives.manager(); Lanes lanes = Lanes.open(Device.cpu(), 4)) {
            final int before = JniUtils.getNumThreads();
            final Callable<Integer> threads = JniUtils::getNumThreads;
            assertEquals(List.of(2, 2), lanes.run(List.of(threads, threads)));
            assertEquals(before, JniUtils.getNumThreads(), "those of the caller stay");
            final int[] later = new int[1];
            final var thread = new Thread(() -> later[0] = JniUtils.getNumThreads());
            thread.start();
            thread.join();
            assertEquals(before, later[0], "and so do those of threads to come");
        }
    }

    @Test
    void oneThreadOrAGpuIsOneLaneOnTheCallingThread() throws Exception {
        try (NDManager manager = Natives.manager(); Lanes one = Lanes.open(Device.cpu(), 1);
                Lanes gpu = Lanes.open(Device.gpu(0), 8); Lanes two = Lanes.open(Device.cpu(), 2)) {
            assertEquals(1, one.count());
            assertEquals(1, gpu.count());
            final Callable<Thread> here = Thread::currentThread;
            for (final Lanes lanes : List.of(one, gpu)) {
                lanes.run(List.of(here, here)).forEach(thread -> assertSame(Thread.currentThread(), thread));
            }
            assertSame(Thread.currentThread(), two.run(List.of(here)).get(0), "a single task has all threads");
        }
    }

    @Test
    void aCancelOrAMistakeComesOutOnceAllHaveEnded() throws Exception {
        try (NDManager manager = Natives.manager(); Lanes lanes = Lanes.open(Device.cpu(), 2)) {
            final var ended = new CountDownLatch(1);
            final Callable<Integer> slow = () -> {
                Thread.sleep(200);
                ended.countDown();
                return 1;
            };
            assertThrows(CancelledException.class, () -> lanes.run(List.<Callable<Integer>>of(() -> {
                throw new CancelledException();
            }, slow)));
            assertEquals(0, ended.getCount());
            final IllegalStateException mistake = assertThrows(IllegalStateException.class,
                () -> lanes.run(List.<Callable<Integer>>of(() -> 1, () -> {
                    throw new IllegalStateException("wrong");
                })));
            assertEquals("wrong", mistake.getMessage());
            Thread.currentThread().interrupt();
            assertEquals(List.of(1, 1), lanes.run(List.of(slow, slow)));
            assertTrue(Thread.interrupted(), "an interruption is kept for who asks next");
        }
    }
}
