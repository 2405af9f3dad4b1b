package org.hydramix.engine.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links take a right there that users seldom have")
class ImageFolderTest {

    @TempDir
    Path folder;

    @Test
    void foldersBelowAndBehindLinksAreRead() throws Exception {
        final Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.createFile(archive.resolve("far.svs"));
        final Path study = Files.createDirectories(folder.resolve("study/a"));
        Files.createFile(study.resolve("near.PNG"));
        Files.createFile(study.resolve("notes.txt"));
        Files.createFile(study.resolve("._near.png"));
        Files.createSymbolicLink(folder.resolve("study/linked"), archive);
        assertEquals(List.of("a/near.PNG", "linked/far.svs"), ImageFolder.list(folder.resolve("study")).stream()
            .map(file -> folder.resolve("study").relativize(file).toString()).toList());
    }

    @Test
    void aLinkThatLeadsBackIsNamed() throws Exception {
        final Path link = Files.createSymbolicLink(folder.resolve("round"), folder);
        final String message = assertThrows(EngineException.class, () -> ImageFolder.list(folder)).getMessage();
        assertTrue(message.contains(link + " is a link to a folder that it lies in. Delete the link."), message);
    }
}
