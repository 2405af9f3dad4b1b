package org.hydramix.host.report;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hydramix.host.view.NodePage;

/**
 * The JavaScript modules of a page, collected along their imports, so that they need no files: each becomes a data URL,
 * and an import map gives it its name. Only static imports of relative paths are followed, which is what pages of ours
 * have.
 */
final class PageModules {

    private static final Pattern IMPORT = Pattern.compile(
        "(?m)^(\\s*(?:import|(?:import|export)\\b[^\"';=(]*?\\bfrom)\\s*)\"(\\.{1,2}/[^\"]+)\"");

    private final NodePage page;

    private final Map<String, String> modules = new LinkedHashMap<>();

    PageModules(final NodePage page) {
        this.page = page;
    }

    /**
     * @param path of a module as the page refers to it
     * @return its name in the import map
     */
    String add(final String path) throws IOException {
        final String file = URI.create(path).normalize().getPath();
        if (!modules.containsKey(file)) {
            modules.put(file, ""); // modules may import each other
            final String source = new String(page.read(file), StandardCharsets.UTF_8);
            final StringBuilder named = new StringBuilder();
            final Matcher imports = IMPORT.matcher(source);
            while (imports.find()) {
                final String imported = add(URI.create(file).resolve(imports.group(2)).getPath());
                imports.appendReplacement(named,
                    Matcher.quoteReplacement(imports.group(1) + "\"" + imported + "\""));
            }
            modules.put(file, imports.appendTail(named).toString());
        }
        return name(file);
    }

    private static String name(final String file) {
        return "page/" + file;
    }

    /** @return the import map, a JSON object */
    String importMap() {
        final StringBuilder json = new StringBuilder("{\"imports\":{");
        modules.forEach((file, source) -> json.append(json.charAt(json.length() - 1) == '{' ? "" : ",").append('"')
            .append(name(file)).append("\":\"data:text/javascript;base64,")
            .append(Base64.getEncoder().encodeToString(source.getBytes(StandardCharsets.UTF_8))).append('"'));
        return json.append("}}").toString();
    }
}
