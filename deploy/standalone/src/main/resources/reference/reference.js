SwaggerUIBundle({
    url: "/openapi.json",
    dom_id: "#reference",
    deepLinking: true,
    docExpansion: "none",
    showExtensions: true,
    syntaxHighlight: false,
    validatorUrl: null,
});
