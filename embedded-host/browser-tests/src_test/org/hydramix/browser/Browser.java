package org.hydramix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser that shows views and says what was wrong with them. */
final class Browser implements AutoCloseable {

    /** On a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Higher pages are cut in pictures. */
    private static final long HIGHEST = 3000;

    private final TemporaryFolder profile = TemporaryFolder.of("hydramix-chromium");

    private final ChromeDriver driver = Chromium.start(profile.path());

    private final FrontEnd frontEnd = new FrontEnd();

    private final Logs logs = new Logs(driver);

    /** Whether the view is in a frame of the page. */
    private boolean framed;

    private final Path screenshots =
        Files.createDirectories(Path.of(System.getProperty("hydramix.screenshots", "target/screenshots")));

    Browser() throws IOException {
        // the logs of the start belong to no page
        logs.take();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Shows a view as KNIME does, and waits until it is there. */
    void show(final ViewSession session) {
        open(frontEnd.open(session));
        framed = true;
        toView();
        awaitView();
    }

    /** Shows a self-contained page. */
    void show(final Path file) {
        open(file.toUri().toString());
        awaitView();
    }

    String url(final ViewSession session) {
        return frontEnd.open(session);
    }

    void open(final String url) {
        driver.switchTo().defaultContent();
        logs.take();
        framed = false;
        driver.get(url);
    }

    private void toView() {
        driver.switchTo().defaultContent();
        if (framed) {
            driver.switchTo().frame(0);
        }
    }

    private void awaitView() {
        await(() -> !driver.findElements(By.cssSelector("#view:not([aria-busy])")).isEmpty());
        final List<WebElement> errors = driver.findElements(By.cssSelector("[role=alert]"));
        assertEquals(List.of(), errors.stream().map(WebElement::getText).toList());
    }

    void await(final BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE).until(d -> condition.getAsBoolean());
    }

    WebElement find(final String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(final String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** @return the first button with this text or name */
    WebElement button(final String text) {
        return all("button").stream()
            .filter(b -> b.getText().startsWith(text) || text.equals(b.getAttribute("aria-label"))).findFirst()
            .orElseThrow(() -> new AssertionError("no button " + text));
    }

    /** Moves a slider as a person does: its value and the event. */
    void slide(final WebElement slider, final double value) {
        driver.executeScript(
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'));", slider, value);
    }

    Object script(final String script, final Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** @return what the view has posted to the front end: types, and methods of requests */
    @SuppressWarnings("unchecked")
    List<String> posted() {
        driver.switchTo().defaultContent();
        final List<String> posted = (List<String>)driver.executeScript(
            "return window.posted.map((m) => m.type + (m.payload ? ' ' + m.payload.method : ''));");
        driver.switchTo().frame(0);
        return posted;
    }

    void dark(final boolean dark) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Takes a picture of the whole view, in light and in dark. */
    void picture(final String name) throws IOException {
        final long height = ((Number)script("return Math.ceil(document.documentElement.scrollHeight);")).longValue();
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 1280, "height",
            Math.min(HIGHEST, Math.max(400, height)), "deviceScaleFactor", 1, "mobile", false));
        for (final boolean dark : new boolean[]{false, true}) {
            dark(dark);
            settle();
            Files.write(screenshots.resolve(name + (dark ? "-dark" : "-light") + ".png"),
                driver.getScreenshotAs(OutputType.BYTES));
        }
        dark(false);
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** Waits until what was asked for is drawn. */
    void settle() {
        driver.executeAsyncScript("const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 250)));");
    }

    /** Accessibility in light and in dark. */
    void assertAccessible() {
        for (final boolean dark : new boolean[]{false, true}) {
            dark(dark);
            settle();
            Accessibility.check(driver, dark ? "dark" : "light");
            // axe-core has left the frame
            toView();
        }
        dark(false);
    }

    /** Nothing on the console, no request to anybody but the page's own files. */
    void assertQuiet() {
        final Logs.Record record = logs.take();
        assertEquals(List.of(), record.messages(), "on the console");
        final List<String> foreign = record.requests().stream()
            .filter(url -> !url.startsWith(frontEnd.origin() + "/")
                && !url.matches("(?s)(data|blob|file|about):.*")).toList();
        assertEquals(List.of(), foreign, "requests");
        assertTrue(!record.requests().isEmpty(), "the log of requests is empty: it would not tell of any");
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        frontEnd.close();
        profile.close();
    }
}
