package org.hydramix.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What the browser has written down. */
final class Logs {

    private static final Pattern REQUEST =
        Pattern.compile("\"method\":\"Network\\.(?:requestWillBeSent|webSocketCreated)\".*?\"url\":\"([^\"]{0,300})");

    /** KNIME's own frame has this; there the page comes from another origin, so that Chromium does not mind. */
    private static final String SANDBOX =
        "An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape";

    private final ChromeDriver driver;

    /**
     * What was written since the last time.
     *
     * @param messages on the console, whatever their level
     * @param requests URLs that were asked for
     */
    record Record(List<String> messages, List<String> requests) {
    }

    Logs(final ChromeDriver driver) {
        this.driver = driver;
    }

    Record take() {
        final List<String> messages = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(entry -> entry.getLevel() + " " + entry.getMessage()).filter(text -> !text.contains(SANDBOX)).toList();
        final List<String> requests = new ArrayList<>();
        for (final LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            final String message = entry.getMessage();
            // data URLs are long: the address comes after few characters
            final int at = message.indexOf("\"request\":{");
            final Matcher matcher = REQUEST.matcher(message.contains("requestWillBeSent\"") && at > 0
                ? "\"method\":\"Network.requestWillBeSent\"" + url(message, at) : message);
            if (matcher.find()) {
                requests.add(matcher.group(1));
            }
        }
        return new Record(messages, requests);
    }

    private static String url(final String message, final int request) {
        final int url = message.indexOf("\"url\":\"", request);
        return url < 0 ? "" : message.substring(url, Math.min(message.length(), url + 320));
    }
}
