// Stands in for KNIME's front end, which answers the requests that a page posts to its parent window.
(() => {
  const config = {
    projectId: "report", workflowId: "root", nodeId: document.documentElement.dataset.node, extensionType: "view",
    hasNodeView: true, renderingConfig: { type: "DEFAULT" },
    initialData: JSON.parse(document.getElementById("initial-data").textContent),
  };
  window.parent = window;
  window.addEventListener("message", ({ data }) => {
    if (data?.type === "UIExtensionRequest") {
      const payload = data.payload.method === "getConfig" ? config : undefined;
      window.postMessage({ type: "UIExtensionResponse", requestId: data.requestId, payload }, "*");
    }
  });
})();
